using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Media;
using Supervision.Tests.Recorder.Onvif.Schema;

using Ver20 = Supervision.Recorder.Onvif.Media.Ver20;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Two media services behind one face.</summary>
public sealed class MediaTests : IDisposable
{
    private const string Media2 = "http://www.onvif.org/ver20/media/wsdl";

    private readonly FakeOnvifDevice _device = new FakeOnvifDevice().Play(Capture.Reolink);

    public void Dispose() => _device.Dispose();

    [Fact]
    public async Task Media2_Preferred_EveryOperationOnce()
    {
        using var camera = await _device.ConnectAsync();
        var media = camera.Media!;
        Assert.True(media.HasMedia2);
        _device.Answer("SetVideoEncoderConfiguration", "<SetVideoEncoderConfigurationResponse/>");
        _device.Answer("SetAudioEncoderConfiguration", "<SetAudioEncoderConfigurationResponse/>");
        _device.Answer("AddConfiguration", "<AddConfigurationResponse/>");
        _device.Answer("GetOSDs", "<GetOSDsResponse/>");
        _device.Answer("GetOSDOptions", "<GetOSDOptionsResponse><OSDOptions/></GetOSDOptionsResponse>");
        _device.Answer("CreateOSD", "<CreateOSDResponse><OSDToken>new</OSDToken></CreateOSDResponse>");
        _device.Answer("SetOSD", "<SetOSDResponse/>");
        _device.Answer("DeleteOSD", "<DeleteOSDResponse/>");
        _device.Answer("GetAudioEncoderConfigurationOptions", "<GetAudioEncoderConfigurationOptionsResponse><Options><Encoding>MP4A-LATM</Encoding><BitrateList><Items>16</Items><Items>64</Items></BitrateList><SampleRateList><Items>8 16</Items></SampleRateList></Options></GetAudioEncoderConfigurationOptionsResponse>");
        _device.Answer("GetAudioEncoderConfigurations", "<GetAudioEncoderConfigurationsResponse><Configurations token=\"a\"><Encoding>PCMA</Encoding></Configurations></GetAudioEncoderConfigurationsResponse>");
        _device.Answer("GetAudioSourceConfigurations", "<GetAudioSourceConfigurationsResponse><Configurations token=\"s\"><Name>mic</Name><SourceToken>1</SourceToken></Configurations></GetAudioSourceConfigurationsResponse>");
        var osd = new Osd("", "v", new OsdPosition("UpperLeft"), new OsdText(OsdTextKind.Plain, "3 号窗口"));
        var none = CancellationToken.None;
        _device.Requests.Clear();
        await media.SetVideoEncoderAsync(RequestSamples.Encoder(PictureCodec.H265), none);
        await media.SetAudioEncoderAsync((await media.AudioEncodersAsync(none))[0], none);
        await media.AddSoundAsync("p", "s", "e", none);
        Assert.Empty(await media.OsdsAsync("v", none));
        Assert.Null((await media.OsdOptionsAsync("v", none)).MaxTotal);
        Assert.Equal("new", await media.CreateOsdAsync(osd, none));
        await media.SetOsdAsync(osd with { Token = "new" }, none);
        await media.DeleteOsdAsync("new", none);
        Assert.Equal(new AudioSourceSetting("s", "mic", "1"), Assert.Single(await media.AudioSourceSettingsAsync(none)));
        var options = Assert.Single(await media.AudioEncoderOptionsAsync("e", none));
        Assert.Equal((SoundCodec.Aac, "16 64", "8 16"), (options.Codec, string.Join(' ', options.BitratesKbps), string.Join(' ', options.SampleRatesKhz)));
        Assert.All(_device.Requests, request => Assert.Equal(Media2, request.Body.Name.NamespaceName));
        Assert.Equal(11, _device.Requests.Count);
    }

    [Fact]
    public async Task Media2_DoesNotHaveIt_OlderServiceAsked()
    {
        _device.Answer("GetOSDs", request => request.Body.Name.NamespaceName == Media2
            ? FakeReply.Fault(500, "Receiver", "", "ter:ActionNotSupported")
            : FakeReply.Text(Answers.File("media_ver10__get_osds_response.xml")));
        using var camera = await _device.ConnectAsync();
        Assert.Equal(2, (await camera.Media!.OsdsAsync("v", CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Media2_Refuses_NotTriedElsewhere()
    {
        _device.Answer("SetOSD", _ => FakeReply.Fault(400, "Sender", "", "ter:InvalidArgVal"));
        using var camera = await _device.ConnectAsync();
        var osd = new Osd("o", "v", new OsdPosition("UpperLeft"), new OsdText(OsdTextKind.Plain, "x"));
        var error = await Assert.ThrowsAsync<OnvifException>(() => camera.Media!.SetOsdAsync(osd, CancellationToken.None));
        Assert.Equal(OnvifFailure.Refused, error.Failure);
        Assert.Single(_device.Operations, "SetOSD");
    }

    [Fact]
    public async Task OlderServiceOnly_FoundByCapabilities_SetsH264AndRefusesH265()
    {
        _device.Answer("GetServices", _ => FakeReply.Fault(400, "Sender", "", "ter:ActionNotSupported"));
        _device.Answer("SetVideoEncoderConfiguration", "<SetVideoEncoderConfigurationResponse/>");
        using var camera = await _device.ConnectAsync();
        Assert.False(camera.Media!.HasMedia2);
        Assert.Equal(2, (await camera.Media.ProfilesAsync(CancellationToken.None)).Count);
        await camera.Media.SetVideoEncoderAsync(RequestSamples.Encoder(PictureCodec.H264), CancellationToken.None);
        Assert.Equal("true", _device.Requests[^1].Said("ForcePersistence"));
        var error = await Assert.ThrowsAsync<OnvifException>(() => camera.Media.SetVideoEncoderAsync(RequestSamples.Encoder(PictureCodec.H265), CancellationToken.None));
        Assert.Equal(OnvifFailure.NotSupported, error.Failure);
    }

    [Fact]
    public async Task Stream_NoAddress_Said()
    {
        _device.Answer("GetStreamUri", "<GetStreamUriResponse><Uri>not set</Uri></GetStreamUriResponse>");
        using var camera = await _device.ConnectAsync();
        var error = await Assert.ThrowsAsync<OnvifException>(() => camera.Media!.StreamAsync("p", CancellationToken.None));
        Assert.Contains("gives 'not set' as its stream", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_OfMedia2_Read()
    {
        var profile = Assert.Single(Answers.Read(
            """
            <Envelope><Body><GetProfilesResponse><Profiles token="p1" fixed="true"><Name>Main</Name><Configurations>
            <VideoSource token="vsc"><SourceToken>vs</SourceToken></VideoSource><AudioSource token="asc"><SourceToken>as</SourceToken></AudioSource>
            <VideoEncoder token="ve" GovLength="50" AnchorFrameDistance="3" Profile="High" GuaranteedFrameRate="true"><Name>v</Name><UseCount>1</UseCount><Encoding>H265</Encoding><Resolution><Width>1920</Width><Height>1080</Height></Resolution>
            <RateControl ConstantBitRate="true"><FrameRateLimit>12.5</FrameRateLimit><BitrateLimit>2048</BitrateLimit></RateControl><Quality>3.5</Quality></VideoEncoder>
            <AudioEncoder token="ae"><Name>a</Name><UseCount>1</UseCount><Encoding>PCMA</Encoding><Bitrate>64</Bitrate><SampleRate>8</SampleRate></AudioEncoder><PTZ token="ptz"/></Configurations></Profiles></GetProfilesResponse></Body></Envelope>
            """,
            new Ver20.GetProfiles()));
        Assert.Equal(("vs", "vsc", "asc", "ptz", true), (profile.VideoSource, profile.VideoSourceConfiguration, profile.AudioSourceConfiguration, profile.PtzConfiguration, profile.HasSound));
        var video = profile.VideoEncoder!;
        Assert.Equal((PictureCodec.H265, "High", 12.5, true, 50, 3, 3.5), (video.Codec, video.CodecProfile, video.FrameRate, video.ConstantBitrate, video.GopLength, video.AnchorDistance, video.Quality));
        Assert.Equal(SoundCodec.G711A, profile.AudioEncoder!.Codec);
    }

    [Fact]
    public void Options_OfMedia2_Read()
    {
        var options = Assert.Single(Answers.Read(
            """
            <Envelope><Body><GetVideoEncoderConfigurationOptionsResponse><Options GovLengthRange="1 400" FrameRatesSupported="25 12.5 x 1" ProfilesSupported="Baseline Main High" ConstantBitRateSupported="true" MaxAnchorFrameDistance="2"><Encoding>H264</Encoding>
            <QualityRange><Min>0</Min><Max>6</Max></QualityRange><ResolutionsAvailable><Width>1920</Width><Height>1080</Height></ResolutionsAvailable><BitrateRange><Min>32</Min><Max>8192</Max></BitrateRange></Options></GetVideoEncoderConfigurationOptionsResponse></Body></Envelope>
            """,
            new Ver20.GetVideoEncoderConfigurationOptions("e")));
        Assert.Equal((new NumberRange(1, 25), new NumberRange(1, 400), new NumberRange(32, 8192), 2, true), (options.FrameRate, options.GopLength, options.BitrateKbps, options.MaxAnchorDistance, options.ConstantBitrate));
        Assert.Equal("Baseline Main High", string.Join(' ', options.CodecProfiles));
        Assert.True(options.FrameRate!.Value.Contains(25) && !options.FrameRate.Value.Contains(26));
    }
}
