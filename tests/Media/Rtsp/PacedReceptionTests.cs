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
    private static readonly Duration Rest = Duration.FromTimeSpan(BeatThread.Rest);

    private readonly ManualTime _time = new();
    private readonly ReceivePace _pace = new();

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

    /// <summary>As the recorder stops: a read is pending then.</summary>
    [Fact]
    public async Task A_camera_is_told_goodbye_where_a_wait_was_given_up()
    {
        await using var camera = FakeCamera.Start(Plain);
        using var stop = new CancellationTokenSource();
        await using (var source = await OpenAsync(camera))
        {
            await camera.ViewerAsync();
            var reading = source.ReadAsync(stop.Token).AsTask();
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BeatUntilAsync(reading));
        }

        Assert.Contains(camera.Requests, request => request.StartsWith("TEARDOWN", StringComparison.Ordinal));
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
    public void A_beat_wakes_all_and_allocates_nothing()
    {
        var seats = Enumerable.Range(0, 64).Select(_ => new PaceSeat()).ToArray();
        var beats = new ValueTask[seats.Length];
        Wait();
        Assert.All(beats, beat => Assert.False(beat.IsCompleted));
        _pace.Beat();
        Assert.All(beats, beat => Assert.True(beat.IsCompletedSuccessfully));

        var least = long.MaxValue;
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Wait();
            _pace.Beat();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);

        void Wait()
        {
            for (var i = 0; i < seats.Length; i++)
            {
#pragma warning disable CA2012 // Nobody awaits these: what they cost is looked at.
                beats[i] = _pace.NextAsync(seats[i]);
#pragma warning restore CA2012
            }
        }
    }

    /// <summary>The beat is common, the reading is not.</summary>
    [Fact]
    public async Task A_camera_that_sends_without_end_holds_up_no_other()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var flood = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera);
        await using var flooded = await OpenAsync(flood);
        var (viewer, flooder) = (await camera.ViewerAsync(), await flood.ViewerAsync());
        using var stop = new CancellationTokenSource();
        var sending = FloodAsync(flooder, stop.Token);
        var reading = flooded.ReadAsync(stop.Token).AsTask();
        for (var i = 0; i < 20; i++)
        {
            await viewer.SendAsync(([Key()], i * 3600L));
            (await BeatUntilAsync(source.NextAsync()))!.Dispose();
        }

        Assert.False(reading.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BeatUntilAsync(reading));
        flooder.Close(reset: true);
        await sending;
    }

    [Fact]
    public async Task The_thread_beats_until_it_is_told_to_end()
    {
        using (new BeatThread(_pace))
        {
            Assert.All(await ThreadsOfAsync(3), thread => Assert.Equal("reception", thread));
        }
    }

    [Fact]
    public void At_one_beat_a_connection_takes_a_few_full_buffers_at_most()
    {
        var allowance = default(BeatAllowance);
        Assert.True(allowance.IsSpent);
        for (var full = 1; full < BeatAllowance.MostFull; full++)
        {
            allowance.Note(isFull: true);
            Assert.False(allowance.IsSpent);
        }

        allowance.Note(isFull: true);
        Assert.True(allowance.IsSpent);
        allowance = default;
        allowance.Note(isFull: true);
        allowance.Note(isFull: false);
        Assert.True(allowance.IsSpent);
    }

    public void Dispose() => _pace.Dispose();

    // Without the test's own context, in which it would go on elsewhere.
    private async Task<string?[]> ThreadsOfAsync(int beats)
    {
        var (seat, threads) = (new PaceSeat(), new string?[beats]);
        for (var i = 0; i < beats; i++)
        {
            await _pace.NextAsync(seat).ConfigureAwait(false);
            threads[i] = Thread.CurrentThread.Name;
        }

        return threads;
    }

    // Empty packets of a channel that nobody asked for.
    private static async Task FloodAsync(FakeCameraViewer flooder, CancellationToken stop)
    {
        var packets = Enumerable.Repeat<byte[]>([(byte)'$', 5, 0, 0], 64 * 1024).SelectMany(packet => packet).ToArray();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await flooder.SendRawAsync(packets, stop);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or System.Net.Sockets.SocketException)
        {
            Assert.True(stop.IsCancellationRequested);
        }
    }

    private Task<RtspSource> OpenAsync(FakeCamera camera, Func<RtspOptions, RtspOptions>? change = null)
    {
        var options = new RtspOptions { Uri = camera.Uri, MediaTimeout = TimeSpan.FromDays(30) };
        return RtspSource.OpenAsync(change?.Invoke(options) ?? options, RealClocks.Loopback, _time, _time, new MemoryLogger(), CancellationToken.None, _pace);
    }

    // On a busy machine many beats pass before what they woke has run: no limit of the session may be near.
    private async Task<AccessUnit?> BeatUntilAsync(Task<AccessUnit?> reading)
    {
        while (!reading.IsCompleted)
        {
            _time.Advance(Rest);
            _pace.Beat();
            await Task.Yield();
        }

        return await reading;
    }
}
