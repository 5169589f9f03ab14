using Supervision.Media.Rtsp;
using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>What real cameras answered.</summary>
public sealed class DialogueTests
{
    [Theory]
    [InlineData("dahua_describe_h264_aac_onvif", "rtsp://192.168.5.111:554/cam/realmonitor?channel=1&subtype=1&unicast=true&proto=Onvif/trackID=0", 704, 480, AudioCodec.Aac)]
    [InlineData("dahua_describe_h265_pcma", "rtsp://cam-driveway/cam/realmonitor?channel=1&subtype=2/trackID=0", 704, 480, AudioCodec.G711ALaw)]
    [InlineData("foscam_describe", "rtsp://192.168.5.107:65534/videoMain/track1", 1280, 720, AudioCodec.G711MuLaw)]
    [InlineData("hikvision_describe", "rtsp://192.168.5.106:554/Streaming/Channels/101/trackID=1?transportmode=unicast&profile=Profile_1", 1920, 1080, null)]
    [InlineData("ipcam_describe", "rtsp://asked/for/trackID=1", 1280, 960, null)]
    [InlineData("reolink_describe", "rtsp://192.168.5.206/h264Preview_01_main/trackID=1", 2560, 1440, AudioCodec.Aac)]
    [InlineData("reolink_describe_control_first", "rtsp://192.168.5.206/h264Preview_01_main/trackID=1", 2560, 1440, AudioCodec.Aac)]
    public void Describe_RecordedAnswer_TracksUrlsAndFormats(string name, string url, int width, int height, AudioCodec? sound)
    {
        var message = Parse(name);
        var description = SessionDescription.Parse(message.Body);
        var video = MediaChooser.Choose(description, "video", new Queue<AccessUnit>(), out _);
        var audio = MediaChooser.Choose(description, "audio", new Queue<AccessUnit>(), out _);
        var format = Assert.IsType<VideoFormat>(video!.Depacketizer.Format);
        Assert.Equal(url, RtspUrls.Resolve(RtspUrls.Base(message, "rtsp://asked/for"), video.Media.Control));
        Assert.Equal((width, height), (format.Width, format.Height));
        Assert.Equal(sound, (audio?.Depacketizer.Format as AudioFormat)?.Codec);
    }

    [Theory]
    [InlineData("dahua_setup", 0, 0x30A98EE7u)]
    [InlineData("hikvision_setup", 0, 0x4cacc3d1u)]
    [InlineData("hikvision_setup_ssrc_space", 0, 0x0d6d6627u)]
    [InlineData("reolink_setup", 0, null)]
    public void Setup_RecordedAnswer_Transport(string name, int channel, uint? ssrc)
    {
        var transport = TransportHeader.Parse(Parse(name).Header("Transport")!);
        Assert.Equal((true, channel, channel + 1, ssrc), (transport.IsTcp, transport.First, transport.Second, transport.Ssrc));
    }

    [Theory]
    [InlineData("dahua_play", "rtsp://h/x/trackID=1", 2234446919u)]
    [InlineData("reolink_play", "rtsp://192.168.5.206/h264Preview_01_main/trackID=2", 3075976528u)]
    [InlineData("hikvision_play", "rtsp://192.168.5.106:554/Streaming/Channels/101/trackID=1?transportmode=unicast&profile=Profile_1", 1270711678u)]
    public void Play_RecordedAnswer_RtpInfo(string name, string url, uint timestamp)
    {
        var info = RtpInfo.Parse(Parse(name).Header("RTP-Info")).Single(info => RtspUrls.SameTrack(info.Url, url));
        Assert.Equal(timestamp, info.Timestamp);
    }

    [Fact]
    public void Unauthorized_Longse_PlainMd5()
    {
        var message = Parse("longse_unauthorized");
        Assert.Equal((401, 1), (message.Status, message.CSeq));
        Assert.Equal(1, DigestAnswer.Strength(AuthChallenge.Parse(message.Header("WWW-Authenticate")!)[0]));
    }

    [Theory]
    [InlineData("dahua_options")]
    [InlineData("reolink_teardown")]
    public void Others_RecordedAnswer_Ok(string name) => Assert.Equal(200, Parse(name).Status);

    private static RtspMessage Parse(string name)
    {
        Assert.True(RtspMessageParser.TryParse(Bytes(name), out var message, out _));
        return message!;
    }

    internal static byte[] Bytes(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "rtsp-dialogues", name + ".txt"));
}
