using NodaTime;

using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Onvif.Ptz;
using Supervision.Recorder.Onvif.Soap;

using Ver10 = Supervision.Recorder.Onvif.Media.Ver10;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Answers that others recorded.</summary>
public sealed class ResponseTests
{
    [Fact]
    public void Time_Read()
    {
        var time = Answers.Read(Answers.File("devices__get_system_date_and_time.xml"), new GetSystemDateAndTime());
        Assert.Equal(new DeviceDateTime(false, true, "BRT3", Instant.FromUtc(2024, 7, 9, 19, 49, 6)), time);
    }

    [Fact]
    public void Ntp_Read() =>
        Assert.Equal("time.windows.com", Assert.Single(Answers.Read(Answers.File("devices__get_ntp_response.xml"), new GetNtp()).Servers));

    [Fact]
    public void Ntp_NotImplemented_Understood()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Answers.File("devices__invalid_get_ntp_response.xml"));
        var fault = SoapAnswer.Of(new SoapReply(400, bytes, bytes.Length, [])).Fault!;
        Assert.True(fault.IsUnknown);
        Assert.Equal(["ActionNotSupported", "NotImplemented"], fault.Codes);
    }

    [Fact]
    public void Osds_Read()
    {
        Assert.Empty(Answers.Read(Answers.File("media_ver10__get_osds_empty.xml"), new Ver10.GetOSDs("v")));
        var osds = Answers.Read(Answers.File("media_ver10__get_osds_response.xml"), new Ver10.GetOSDs("v"));
        Assert.NotEmpty(osds);
        Assert.All(osds, osd => Assert.NotEqual("", osd.VideoSourceConfiguration));
        Assert.Contains(osds, osd => osd.Text?.Kind is OsdTextKind.DateAndTime);
        Assert.Equal(default, Answers.Read(Answers.File("media_ver10__set_osd_response_success.xml"), new Ver10.SetOSD(osds[0])));
    }

    [Fact]
    public void OsdOptions_Read()
    {
        var options = Answers.Read(Answers.File("media_ver10__get_osd_options_valid.xml"), new Ver10.GetOSDOptions("v"));
        Assert.Equal((14, 9, 1), (options.MaxTotal, options.MaxPlainTexts, options.MaxDatesAndTimes));
        Assert.Equal(["UpperLeft", "LowerLeft", "Custom"], options.Positions);
        Assert.Equal(new NumberRange(16, 64), options.FontSize);
        Assert.Contains("yyyy-MM-dd", options.DateFormats);
        Assert.Contains("HH:mm:ss", options.TimeFormats);
        Assert.Equal(4, options.TextKinds.Count);
    }

    [Fact]
    public void Nodes_Read() => Assert.Equal(
        new PtzNode("PTZNodeToken", "PTZNode", 300, true, true, true, true),
        Assert.Single(Answers.Read(Answers.File("ptz__get_nodes_success.xml"), new GetNodes())));
}
