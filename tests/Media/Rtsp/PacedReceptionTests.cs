using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

using static Supervision.Tests.Media.Rtsp.TestStream;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>A source that looks for packets at a beat which only the test gives.</summary>
public sealed class PacedReceptionTests : IDisposable
{
    private static readonly FakeCameraScript Plain = new() { ParameterSets = Sets720 };
    private static readonly Duration Beat = Duration.FromTimeSpan(ReceivePace.Beat);

    private readonly ManualTime _time = new();
    private readonly ReceivePace _pace;

    public PacedReceptionTests() => _pace = new ReceivePace(_time);

    [Fact]
    public async Task Pictures_are_read_at_the_beat_and_not_before()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera);
        var viewer = await camera.ViewerAsync();
        var reading = source.NextAsync();
        await viewer.SendAsync(([Key(5000)], 0), ([Delta()], 3600));
        Assert.False(reading.IsCompleted);

        using var first = await BeatUntilAsync(reading);
        using var second = await BeatUntilAsync(source.NextAsync());

        Assert.Equal((true, false), (first!.IsKeyFrame, first.IsDamaged));
        Assert.Equal(3600, second!.Timestamp - first.Timestamp);
        await viewer.SendGoodbyeAsync();
        Assert.Null(await BeatUntilAsync(source.NextAsync()));
    }

    /// <summary>More than the receive buffer holds, and than the kernel is told to wake us for.</summary>
    [Fact]
    public async Task Large_and_small_pictures_come_whole()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera);
        var viewer = await camera.ViewerAsync();
        byte[][] pictures = [Key(700_000), Delta(), Key(70_000), Delta()];
        var sending = viewer.SendAsync([.. pictures.Select((picture, i) => ((IReadOnlyList<byte[]>)[picture], i * 3600L))]);
        foreach (var picture in pictures)
        {
            using var unit = await BeatUntilAsync(source.NextAsync());
            Assert.Equal([picture], Nals(unit!));
        }

        await sending;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_end_of_the_connection_is_seen_at_the_beat(bool reset)
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera);
        var viewer = await camera.ViewerAsync();
        viewer.Close(reset);

        var error = await Assert.ThrowsAsync<MediaSourceException>(() => BeatUntilAsync(source.NextAsync()));

        Assert.Equal(SourceFailure.ConnectionLost, error.Failure);
    }

    [Fact]
    public async Task Silence_ends_the_session_in_its_time()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera, options => options with { MediaTimeout = TimeSpan.FromSeconds(2) });
        var viewer = await camera.ViewerAsync();
        var begun = _time.GetTimestamp();

        var error = await Assert.ThrowsAsync<MediaSourceException>(() => BeatUntilAsync(source.NextAsync()));

        Assert.Equal(SourceFailure.MediaTimeout, error.Failure);
        Assert.True(_time.GetElapsedTime(begun) >= TimeSpan.FromSeconds(2));
        viewer.Dispose();
    }

    [Fact]
    public async Task A_wait_can_be_given_up()
    {
        await using var camera = FakeCamera.Start(Plain);
        using var stop = new CancellationTokenSource();
        await using var source = await OpenAsync(camera);
        await camera.ViewerAsync();
        var reading = source.ReadAsync(stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BeatUntilAsync(reading));
    }

    [Fact]
    public async Task The_camera_is_told_goodbye_without_a_further_beat()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using (var source = await OpenAsync(camera))
        {
            var viewer = await camera.ViewerAsync();
            await viewer.SendAsync(([Key()], 0), ([Delta()], 3600));
            (await BeatUntilAsync(source.NextAsync()))!.Dispose();
        }

        Assert.Contains(camera.Requests, request => request.StartsWith("TEARDOWN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_waits_when_the_beat_ends_is_woken()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera);
        await camera.ViewerAsync();
        var reading = source.NextAsync();

        _pace.Dispose();

        await Assert.ThrowsAsync<MediaSourceException>(() => reading);
    }

    [Fact]
    public void A_beat_wakes_all_once_and_allocates_nothing()
    {
        var seats = Enumerable.Range(0, 64).Select(_ => new PaceSeat()).ToArray();
        var woken = 0;
        Action count = () => woken++;
        Round();
        Assert.Equal(64, woken);
        Round();

        var least = long.MaxValue;
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Wait();
            var waiting = GC.GetAllocatedBytesForCurrentThread() - before;
            _time.Advance(Beat);
            least = Math.Min(least, waiting);
        }

        Assert.Equal(64 * 22, woken);
        Assert.Equal(0, least);

        void Round()
        {
            Wait();
            _time.Advance(Beat);
        }

        void Wait()
        {
            foreach (var seat in seats)
            {
                Await(_pace.NextAsync(seat), count);
            }
        }
    }

    public void Dispose() => _pace.Dispose();

    private static void Await(ValueTask beat, Action then) => beat.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(then);

    private Task<RtspSource> OpenAsync(FakeCamera camera, Func<RtspOptions, RtspOptions>? change = null)
    {
        var options = new RtspOptions { Uri = camera.Uri, MediaTimeout = TimeSpan.FromMinutes(10) };
        return RtspSource.OpenAsync(change?.Invoke(options) ?? options, RealClocks.Loopback, _time, _time, new MemoryLogger(), CancellationToken.None, _pace);
    }

    private async Task<AccessUnit?> BeatUntilAsync(Task<AccessUnit?> reading)
    {
        while (!reading.IsCompleted)
        {
            _time.Advance(Beat);
            await Task.Yield();
        }

        return await reading;
    }
}
