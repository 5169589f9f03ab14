using Supervision.HallOnvif.Settings;
using Supervision.Recorder.Onvif.Media;
using Supervision.Tests.EndToEnd.Hall;

namespace Supervision.Tests.Samples;

/// <summary>The hall's streams are what its cameras were told by ONVIF, or still what they were where a camera lies.</summary>
public sealed class LiveHallTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Encoder_Set_StreamFollows()
    {
        await using var hall = await LiveHall.StartAsync(LiveHall.Camera with { Sound = "G711", SoundOn = false });
        Assert.Equal(["h264,Main,1280,720,10/1"], await StreamsAsync(hall));
        using var camera = await hall.ConnectAsync();
        var profile = Assert.Single(await camera.Media!.ProfilesAsync(None));
        var encoder = profile.VideoEncoder!;
        await camera.Media!.SetVideoEncoderAsync(encoder with { Resolution = new Resolution(704, 576), FrameRate = 5, GopLength = 5, CodecProfile = "High" }, None);
        await camera.Media.AddSoundAsync(
            profile.Token, (await camera.Media.AudioSourceSettingsAsync(None))[0].Token, (await camera.Media.AudioEncodersAsync(None))[0].Token, None);
        await hall.SettledAsync();
        Assert.Equal(["h264,High,704,576,5/1", "pcm_alaw,unknown,0/0"], await StreamsAsync(hall));
    }

    [Theory]
    [InlineData(nameof(FaultKind.Lie), 1280)]
    [InlineData(nameof(FaultKind.LieDeep), 704)]
    public async Task Encoder_CameraLies_StreamStays(string lie, int told)
    {
        await using var hall = await LiveHall.StartAsync(LiveHall.Camera with { Faults = [new Fault { Kind = Enum.Parse<FaultKind>(lie), On = "SetVideoEncoderConfiguration" }] });
        using var camera = await hall.ConnectAsync();
        var encoder = Assert.Single(await camera.Media!.VideoEncodersAsync(None));
        await camera.Media!.SetVideoEncoderAsync(encoder with { Resolution = new Resolution(704, 576) }, None);
        await hall.SettledAsync();
        Assert.Equal(told, Assert.Single(await camera.Media.VideoEncodersAsync(None)).Resolution.Width);
        Assert.Equal(["h264,Main,1280,720,10/1"], await StreamsAsync(hall));
    }

    [Fact]
    public async Task Encoder_AsTheLoop_LoopIsServed()
    {
        await using var hall = await LiveHall.StartAsync(SimulatedCamera.Usual with { Sound = "AAC" });
        Assert.Equal(["h264,Main,1920,1080,25/1", "aac,LC,0/0"], await StreamsAsync(hall));
    }

    private static async Task<string[]> StreamsAsync(LiveHall hall)
    {
        var (_, output, error) = await Tool.RunAsync(
            "ffprobe", "-v", "error", "-rtsp_transport", "tcp", "-of", "csv=p=0", "-show_entries", "stream=codec_name,profile,width,height,avg_frame_rate", hall.Streams.AddressWithPassword("cam1"));
        Assert.True(output.Length > 0, error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
