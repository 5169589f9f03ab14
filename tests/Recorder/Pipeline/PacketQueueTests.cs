using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Recorder.Pipeline;

public sealed class PacketQueueTests
{
    private const int Many = 20_000;

    private readonly ManualTime _time = new();

    [Fact]
    public async Task FullQueue_DropsTheOldestAndCountsIt()
    {
        var queue = new PacketQueue(4, 1 << 20);
        for (var i = 0; i < 10; i++)
        {
            queue.Add(Units.Picture(_time, i));
        }

        Assert.Equal(6, queue.Dropped);
        queue.Complete(null);
        for (var i = 6; i < 10; i++)
        {
            using var unit = await queue.TakeAsync();
            Assert.Equal(i, unit!.Timestamp);
            Assert.Equal(i == 6 ? 6 : 0, queue.TakeDropped());
        }

        Assert.Null(await queue.TakeAsync());
    }

    [Fact]
    public void Bytes_AreBoundedToo()
    {
        var queue = new PacketQueue(1000, 1000);
        for (var i = 0; i < 100; i++)
        {
            queue.Add(Units.Picture(_time, i, size: 96));
        }

        Assert.Equal(90, queue.Dropped);
        queue.Clear();
    }

    [Theory]
    [InlineData(4)]
    [InlineData(Many)]
    public async Task Invariant7_ProducerAndConsumer_LoseNothingButWhatIsCounted_AndKeepTheOrder(int maxUnits)
    {
        // Nobody else's units have this format, and a unit that was given back has none or somebody else's.
        var own = new VideoFormat(VideoCodec.H264, 320, 240, new byte[] { 7 });
        AccessUnit[] units = [.. Enumerable.Range(0, Many).Select(i => Units.Picture(_time, i, format: own))];
        var queue = new PacketQueue(maxUnits, long.MaxValue);
        var consuming = Task.Run(() => TakeAllAsync(queue));
        await Task.Run(() => AddAll(queue, units));
        var (taken, dropped) = await consuming.WaitAsync(TimeSpan.FromMinutes(1), RealClocks.Time);

        Assert.Equal((Many, queue.Dropped), (taken.Count + dropped, dropped));
        Assert.True(maxUnits < Many || dropped == 0, $"{dropped} dropped from a queue that holds them all");
        Assert.Same(units[^1], taken[^1]);
        Assert.Equal(taken, units.Where(unit => ReferenceEquals(unit.Format, own)));
        taken.ForEach(unit => unit.Dispose());
    }

    [Fact]
    public async Task Failure_ComesAfterEverythingThatWasReceived()
    {
        var queue = new PacketQueue(4, 1 << 20);
        queue.Add(Units.Picture(_time, 1));
        queue.Complete(new MediaSourceException(SourceFailure.ConnectionLost, "gone"));
        using var unit = await queue.TakeAsync();
        Assert.Equal(1, unit!.Timestamp);
        await Assert.ThrowsAsync<MediaSourceException>(async () => await queue.TakeAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AWaitingConsumer_GoesOnWhereItWasAddedOnlyWhenItWantsTo(bool inPlace)
    {
        var queue = new PacketQueue(4, 1 << 20) { WakesInPlace = inPlace };
        var consuming = ThreadOfNextAsync(queue);
        var adder = new Thread(() => queue.Add(Units.Picture(_time, 1)));
        adder.Start();

        Assert.Equal(inPlace, await consuming == adder.ManagedThreadId);
        adder.Join();
    }

    [Fact]
    public async Task AnErrorThatComesWhileTheConsumerWaits_ReachesIt()
    {
        var queue = new PacketQueue(4, 1 << 20) { WakesInPlace = true };
        var taking = queue.TakeAsync().AsTask();
        queue.Complete(new MediaSourceException(SourceFailure.ConnectionLost, "gone"));

        await Assert.ThrowsAsync<MediaSourceException>(() => taking);
        await Assert.ThrowsAsync<MediaSourceException>(async () => await queue.TakeAsync());
    }

    // Without the test's own context, in which it would go on elsewhere.
    private static async Task<int> ThreadOfNextAsync(PacketQueue queue)
    {
        using var unit = await queue.TakeAsync().ConfigureAwait(false);
        return Environment.CurrentManagedThreadId;
    }

    private static void AddAll(PacketQueue queue, AccessUnit[] units)
    {
        for (var i = 0; i < units.Length; i++)
        {
            queue.Add(units[i]);
            if (i % 7 == 0)
            {
                // So that the consumer finds the queue empty now and then, and has to be woken.
                Thread.Yield();
            }
        }

        queue.Complete(null);
    }

    /// <summary>Takes until the end; what is missing before a unit is what was counted there.</summary>
    private static async Task<(List<AccessUnit> Taken, long Dropped)> TakeAllAsync(PacketQueue queue)
    {
        List<AccessUnit> taken = [];
        var (next, dropped) = (0L, 0L);
        while (await queue.TakeAsync() is { } unit)
        {
            var missing = queue.TakeDropped();
            Assert.Equal(next + missing, unit.Timestamp);
            (next, dropped) = (unit.Timestamp + 1, dropped + missing);
            taken.Add(unit);
        }

        return (taken, dropped);
    }
}
