using System.Xml.Linq;

using Supervision.HallOnvif.Services;
using Supervision.HallOnvif.State;
using Supervision.Tests.Architecture;
using Supervision.Tests.Fakes;
using Supervision.Tests.Recorder.Onvif.Schema;

namespace Supervision.Tests.Samples;

/// <summary>The simulator's answers are as the published interfaces want them: the client that reads them is not their measure.</summary>
public sealed class SimulatedAnswerTests
{
    private const string Profile = "<ProfileToken>profile0</ProfileToken>";
    private const string Source = "<VideoSourceToken>source0</VideoSourceToken>";
    private const string Picture = "<ConfigurationToken>picture0</ConfigurationToken>";
    private const string Text = "<OSD><VideoSourceConfigurationToken>picture0</VideoSourceConfigurationToken><Type>Text</Type><Position><Type>UpperLeft</Type></Position><TextString><Type>Plain</Type><FontSize>32</FontSize><PlainText>一</PlainText></TextString></OSD>";

    private static readonly (XNamespace Space, string Operation, string Inside)[] Questions =
    [
        (Names.Device, "GetServices", ""), (Names.Device, "GetCapabilities", ""), (Names.Device, "GetServiceCapabilities", ""), (Names.Device, "GetDeviceInformation", ""),
        (Names.Device, "GetEndpointReference", ""), (Names.Device, "GetScopes", ""), (Names.Device, "GetSystemDateAndTime", ""),
        (Names.Device, "SetSystemDateAndTime", "<DateTimeType>NTP</DateTimeType>"), (Names.Device, "SetNTP", "<FromDHCP>false</FromDHCP><NTPManual><Type>DNS</Type><DNSname>a</DNSname></NTPManual>"),
        (Names.Device, "GetNTP", ""), (Names.Device, "GetHostname", ""), (Names.Device, "SetHostname", "<Name>b</Name>"), (Names.Device, "GetNetworkInterfaces", ""),
        (Names.Device, "GetNetworkDefaultGateway", ""), (Names.Device, "GetDNS", ""),
        (Names.Media, "GetProfiles", ""), (Names.Media, "GetProfile", Profile), (Names.Media, "GetStreamUri", Profile), (Names.Media, "GetVideoSources", ""),
        (Names.Media, "GetVideoSourceConfigurations", ""), (Names.Media, "GetVideoEncoderConfigurations", ""),
        (Names.Media, "GetVideoEncoderConfiguration", "<ConfigurationToken>encoder0</ConfigurationToken>"), (Names.Media, "GetVideoEncoderConfigurationOptions", ""),
        (Names.Media, "SetVideoEncoderConfiguration", "<Configuration token='encoder0'><Encoding>H264</Encoding></Configuration>"),
        (Names.Media, "GetAudioSources", ""), (Names.Media, "GetAudioSourceConfigurations", ""), (Names.Media, "GetAudioEncoderConfigurations", ""),
        (Names.Media, "GetAudioEncoderConfigurationOptions", ""), (Names.Media, "SetAudioEncoderConfiguration", "<Configuration><Encoding>AAC</Encoding><Bitrate>32</Bitrate><SampleRate>16</SampleRate></Configuration>"),
        (Names.Media, "AddAudioSourceConfiguration", Profile + "<ConfigurationToken>soundsource0</ConfigurationToken>"), (Names.Media, "AddAudioEncoderConfiguration", Profile + "<ConfigurationToken>sound0</ConfigurationToken>"),
        (Names.Media, "CreateOSD", Text), (Names.Media, "GetOSDs", Picture), (Names.Media, "GetOSD", "<OSDToken>text1</OSDToken>"), (Names.Media, "GetOSDOptions", Picture),
        (Names.Media, "DeleteOSD", "<OSDToken>text1</OSDToken>"),
        (Names.Media2, "GetProfiles", "<Type>All</Type>"), (Names.Media2, "GetStreamUri", Profile), (Names.Media2, "GetVideoEncoderConfigurations", ""),
        (Names.Media2, "GetVideoEncoderConfigurationOptions", ""), (Names.Media2, "SetVideoEncoderConfiguration", "<Configuration token='encoder0'><Encoding>H265</Encoding></Configuration>"),
        (Names.Media2, "AddConfiguration", Profile), (Names.Media2, "GetAudioSourceConfigurations", ""), (Names.Media2, "GetAudioEncoderConfigurations", ""),
        (Names.Media2, "GetAudioEncoderConfigurationOptions", ""), (Names.Media2, "SetAudioEncoderConfiguration", "<Configuration><Encoding>PCMU</Encoding><Bitrate>64</Bitrate><SampleRate>8</SampleRate></Configuration>"),
        (Names.Media2, "CreateOSD", Text), (Names.Media2, "GetOSDs", Picture), (Names.Media2, "GetOSDOptions", Picture), (Names.Media2, "DeleteOSD", "<OSDToken>text2</OSDToken>"),
        (Names.Ptz, "GetNodes", ""), (Names.Ptz, "GetConfigurations", ""), (Names.Ptz, "SetPreset", Profile), (Names.Ptz, "GetPresets", Profile), (Names.Ptz, "GetStatus", Profile),
        (Names.Ptz, "GotoPreset", Profile + "<PresetToken>preset1</PresetToken>"), (Names.Ptz, "SetHomePosition", Profile), (Names.Ptz, "GotoHomePosition", Profile),
        (Names.Ptz, "AbsoluteMove", Profile), (Names.Ptz, "RelativeMove", Profile), (Names.Ptz, "ContinuousMove", Profile), (Names.Ptz, "Stop", Profile),
        (Names.Ptz, "RemovePreset", Profile + "<PresetToken>preset1</PresetToken>"),
        (Names.Events, "SetSynchronizationPoint", ""),
        (Names.Imaging, "GetImagingSettings", Source), (Names.Imaging, "SetImagingSettings", Source), (Names.Imaging, "GetOptions", Source),
    ];

    private readonly ManualTime _time = new();

    [Fact]
    public async Task Every_answer_is_as_published()
    {
        var camera = new Camera(SimulatedCamera.Usual with { Ptz = true, Sound = "AAC", Imaging = true }, "rtsp://*:8554", _time);
        var services = new ServiceTable(camera);
        var reader = camera.Pulls.Open(TimeSpan.FromHours(1));
        var faults = new List<string>();
        foreach (var (space, operation, inside) in Questions)
        {
            var body = XElement.Parse($"<{operation} xmlns='{space}'>{inside}</{operation}>");
            var question = new Question(body, "10.0.0.1", 80, $"/onvif/subscription/{reader}");
            var answer = XElement.Parse(Names.Envelope(await services.Of(body.Name).AnswerAsync(question, CancellationToken.None))).Descendants(space + (operation + "Response")).Single();
            faults.AddRange(SchemaWalker.Faults(OnvifSchema.Published, answer).Select(fault => $"{space} {operation}: {fault}"));
        }

        Offenders.None("Answers keep to the WSDL", faults);
    }

    [Fact]
    public void Markup_Escaped_UnlessItIsMarkup()
    {
        Markup inner = $"<b x=\"{"<\"&>"}\"/>";
        Assert.Equal("<a><b x=\"&lt;&quot;&amp;&gt;\"/>true</a>", ((Markup)$"<a>{inner}{true}{null}</a>").ToString());
    }
}
