using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>Against a server that is not ours: every picture of a film of known length must come, with the film's times.</summary>
public sealed class GStreamerTests
{
    [Theory]
    [InlineData("h264", "aac", RtspTransport.Tcp)]
    [InlineData("h264", "aac", RtspTransport.Udp)]
    [InlineData("h265", "none", RtspTransport.Tcp)]
    public async Task ReadAsync_WholeFilm_EveryPictureWithItsTime(string codec, string sound, RtspTransport transport)
    {
        await using var camera = await GStreamerCamera.StartAsync(codec, sound);
        var logger = new MemoryLogger();
        await using var source = await RtspSource.OpenAsync(
            camera.Options(transport), RealClocks.Loopback, RealClocks.Clock, RealClocks.Time, logger, CancellationToken.None);
        var pictures = new List<long>();
        var sounds = new List<long>();
        var keyFrames = 0;
        while (await source.ReadAsync(CancellationToken.None) is { } unit)
        {
            (unit.IsVideo ? pictures : sounds).Add(unit.Timestamp);
            keyFrames += unit is { IsVideo: true, IsKeyFrame: true } ? 1 : 0;
            Assert.False(unit.IsDamaged);
            Assert.Equal(0, unit.LostBefore);
            unit.Dispose();
        }

        Assert.Equal(GStreamerCamera.Pictures, pictures.Count);
        Assert.Equal(2, keyFrames);
        pictures.Sort();
        Assert.All(pictures.Zip(pictures.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 3599, 3601));
        Assert.Equal((320, 240), (source.Video!.Width, source.Video.Height));
        Assert.NotNull(source.CameraClock);
        Assert.InRange(Math.Abs(source.CameraClock.Offset.TotalSeconds), 0, 5);
        Assert.DoesNotContain(logger.Lines, line => line.Contains("geheim", StringComparison.Ordinal));
        if (sound == "aac")
        {
            Assert.InRange(sounds.Count, 31, 34);
            Assert.All(sounds.Zip(sounds.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1022, 1026));
            AssertAligned(source.Alignment!, pictures[0], sounds[0]);
        }
    }

    [Fact]
    public async Task OpenAsync_WrongPassword_SaysSo()
    {
        await using var camera = await GStreamerCamera.StartAsync("h264", "none");
        var options = camera.Options(RtspTransport.Tcp) with { Password = new Secret("falsch 错误") };
        var error = await Assert.ThrowsAsync<MediaSourceException>(() => RtspSource.OpenAsync(
            options, RealClocks.Loopback, RealClocks.Clock, RealClocks.Time, new MemoryLogger(), CancellationToken.None));
        Assert.Equal(SourceFailure.WrongPassword, error.Failure);
        Assert.DoesNotContain("falsch", error.ToString(), StringComparison.Ordinal);
    }

    // The film's first picture and first sound begin together, within a frame of AAC.
    private static void AssertAligned(TrackAlignment alignment, long picture, long sound)
    {
        var pictureSeconds = (picture - alignment.VideoTimestamp) / 90_000.0;
        var soundSeconds = (sound - alignment.AudioTimestamp) / 16_000.0;
        Assert.InRange(pictureSeconds - soundSeconds, -0.15, 0.15);
    }
}
