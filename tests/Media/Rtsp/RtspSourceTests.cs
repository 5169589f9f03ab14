using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

using static Supervision.Tests.Media.Rtsp.TestStream;

namespace Supervision.Tests.Media.Rtsp;

public sealed class RtspSourceTests
{
    private static readonly FakeCameraScript Plain = new() { ParameterSets = Sets720 };

    [Theory]
    [InlineData(RtspTransport.Tcp)]
    [InlineData(RtspTransport.Udp)]
    public async Task ReadAsync_FragmentedPictures_ComeWholeWithTimes(RtspTransport transport)
    {
        await using var camera = FakeCamera.Start(Plain with { TimestampOffset = uint.MaxValue - 4000, FirstSequence = ushort.MaxValue });
        await using var source = await OpenAsync(camera, options => options with { Transport = transport });
        var viewer = await camera.ViewerAsync();
        byte[] key = Key(5000);
        await viewer.SendAsync(([key], 0), ([Delta()], 7200), ([Delta()], 3600), ([Delta()], 90_000_000));
        using var first = await source.NextAsync();
        Assert.True(first!.IsKeyFrame && !first.IsDamaged);
        Assert.Equal([key], Nals(first));
        Assert.Equal((1280, 720), (source.Video!.Width, source.Video.Height));
        Assert.Same(source.Video, first.Format);
        foreach (var expected in new[] { 7200, 3600, 90_000_000 })
        {
            using var next = await source.NextAsync();
            Assert.Equal(expected, next!.Timestamp - first.Timestamp);
            Assert.Equal((false, 0), (next.IsKeyFrame, next.LostBefore));
        }

        await viewer.SendGoodbyeAsync();
        Assert.Null(await source.NextAsync());
    }

    [Fact]
    public async Task ReadAsync_NoParameterSetsInSdp_DropsUntilTheyCome()
    {
        await using var camera = FakeCamera.Start(new FakeCameraScript());
        var logger = new MemoryLogger();
        await using (var source = await OpenAsync(camera, logger: logger))
        {
            var viewer = await camera.ViewerAsync();
            Assert.Null(source.Video);
            await viewer.SendAsync(([Delta()], 0), ([.. Sets720, Key()], 3600));
            using var unit = await source.NextAsync();
            Assert.True(unit!.IsKeyFrame);
            Assert.Equal(3, Nals(unit).Count);
        }

        Assert.Contains(logger.Lines, line => line.StartsWith("2105", StringComparison.Ordinal) && line.Contains("1 pictures dropped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_ParameterSetsChange_NewFormatFromThatKeyFrame()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera);
        var viewer = await camera.ViewerAsync();
        await viewer.SendAsync(([.. Sets720, Key()], 0), ([.. Sets720, Key()], 3600), ([.. OtherSets, Key()], 7200));
        using var first = await source.NextAsync();
        using var same = await source.NextAsync();
        using var other = await source.NextAsync();
        Assert.Same(first!.Format, same!.Format);
        Assert.NotEqual(first.Format, other!.Format);
        Assert.Same(other.Format, source.Video);
        Assert.NotEqual(1280, source.Video!.Width);
    }

    [Fact]
    public async Task ReadAsync_PacketLostInPicture_PictureIsDamagedAndCounted()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera);
        var viewer = await camera.ViewerAsync();
        var packets = viewer.Video.Picture([Key(5000)], 0);
        foreach (var packet in packets.Where((_, index) => index != 2))
        {
            await viewer.SendPacketAsync(0, packet);
        }

        viewer.Video.Sequence += 3;
        await viewer.SendAsync(([Delta()], 3600), ([Delta()], 7200));
        using var damaged = await source.NextAsync();
        using var after = await source.NextAsync();
        using var whole = await source.NextAsync();
        Assert.Equal((true, 1), (damaged!.IsDamaged, damaged.LostBefore));
        Assert.Equal((false, 3), (after!.IsDamaged, after.LostBefore));
        Assert.Equal((false, 0), (whole!.IsDamaged, whole.LostBefore));
        Assert.Equal(4, source.Statistics.LostPackets);
    }

    [Fact]
    public async Task ReadAsync_DatagramsOutOfOrder_AreSorted()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera, options => options with { Transport = RtspTransport.Udp });
        var viewer = await camera.ViewerAsync();
        await viewer.SendAsync(([Key()], 0));
        var packets = viewer.Video.Picture([Delta(4000)], 3600);
        foreach (var index in new[] { 1, 0, 3, 2 })
        {
            await viewer.SendPacketAsync(0, packets[index]);
        }

        using var key = await source.NextAsync();
        using var sorted = await source.NextAsync();
        Assert.Equal([Delta(4000)], Nals(sorted!));
        Assert.False(sorted!.IsDamaged);
        Assert.Equal((0, 2), (source.Statistics.LostPackets, source.Statistics.ReorderedPackets));
    }

    [Fact]
    public async Task Clocks_SenderReportsOfBothTracks_AlignThem()
    {
        var script = Plain with
        {
            HasSound = true,
            Clock = RealClocks.Clock,
            TimestampOffset = 1000,
            RtpInfo = "url=track1;seq=1;rtptime={offset},url=track2;seq=1;rtptime={offset}",
        };
        await using var camera = FakeCamera.Start(script);
        await using var source = await OpenAsync(camera);
        var viewer = await camera.ViewerAsync();
        await viewer.SendAsync(([Key()], 0));
        await viewer.SendSoundAsync(new byte[160], 0);
        using var picture = await source.NextAsync();
        using var sound = await source.NextAsync();
        Assert.Equal(new TrackAlignment(picture!.Timestamp, sound!.Timestamp, false), source.Alignment);
        Assert.Equal(AudioCodec.G711ALaw, source.Audio!.Codec);
        await viewer.SendReportAsync(1, 90_000, Duration.FromHours(1));
        await viewer.SendReportAsync(3, 8_000 + 800, Duration.FromHours(1));
        await viewer.SendAsync(([Delta()], 3600));
        using var next = await source.NextAsync();
        Assert.InRange((source.CameraClock!.Offset - Duration.FromHours(1)).TotalSeconds, -2, 2);
        Assert.Equal(picture.Timestamp + 90_000, source.CameraClock.Timestamp);
        Assert.True(source.Alignment!.FromSenderReports);
        Assert.InRange(source.Alignment.AudioTimestamp - sound.Timestamp, 8_800 - 8_000, 8_800);
    }

    [Fact]
    public async Task ReadAsync_JunkBetweenPackets_IsSkipped()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera);
        var viewer = await camera.ViewerAsync();
        await viewer.SendAsync(([Key()], 0));
        await viewer.SendRawAsync([0, 1, (byte)'$', 200, 3, (byte)'R', (byte)'T', 7], CancellationToken.None);
        await viewer.SendAsync(([Delta()], 3600));
        using var key = await source.NextAsync();
        using var delta = await source.NextAsync();
        Assert.Equal([Delta()], Nals(delta!));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadAsync_CameraCloses_ConnectionLost(bool reset)
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera);
        var viewer = await camera.ViewerAsync();
        viewer.Close(reset);
        var error = await Assert.ThrowsAsync<MediaSourceException>(async () => await source.NextAsync());
        Assert.Equal(SourceFailure.ConnectionLost, error.Failure);
    }

    [Fact]
    public async Task ReadAsync_NothingComes_MediaTimeout()
    {
        await using var camera = FakeCamera.Start(Plain);
        var time = new ManualTime();
        await using var source = await OpenAsync(camera, time, options => options with { MediaTimeout = TimeSpan.FromSeconds(10) });
        var reading = source.NextAsync();
        time.Advance(Duration.FromSeconds(10));
        var error = await Assert.ThrowsAsync<MediaSourceException>(() => reading);
        Assert.Equal(SourceFailure.MediaTimeout, error.Failure);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_StopsAtOnce()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera);
        using var cancel = new CancellationTokenSource();
        var reading = source.ReadAsync(cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task OpenAsync_StaleNonces_AnsweredAnew()
    {
        await using var camera = FakeCamera.Start(Plain with { User = "u", Password = "pässword", NonceUses = 1 });
        await using (await OpenAsync(camera, options => options with { User = "u", Password = new Secret("pässword") }))
        {
            Assert.Contains(camera.Requests, line => line.StartsWith("PLAY", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task DisposeAsync_SaysTeardown()
    {
        await using var camera = FakeCamera.Start(Plain);
        var source = await OpenAsync(camera);
        await source.DisposeAsync();
        Assert.StartsWith("TEARDOWN", camera.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_H265_ComesWhole()
    {
        await using var camera = FakeCamera.Start(new FakeCameraScript { IsH265 = true, ParameterSets = SetsH265 });
        await using var source = await OpenAsync(camera);
        var viewer = await camera.ViewerAsync();
        byte[] key = [0x26, 0x01, 0x88, .. Key(4000)];
        await viewer.SendAsync(([key], 0), ([[0x02, 0x01, 0x88, 5, 6]], 3600));
        using var first = await source.NextAsync();
        using var second = await source.NextAsync();
        Assert.Equal([key], Nals(first!));
        Assert.True(first!.IsKeyFrame && !second!.IsKeyFrame);
        Assert.Equal(VideoCodec.H265, source.Video!.Codec);
    }
}
