using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Pipeline;

public sealed class PacketQueueTests
{
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
            using var unit = await queue.TakeAsync(CancellationToken.None);
            Assert.Equal(i, unit!.Timestamp);
            Assert.Equal(i == 6 ? 6 : 0, queue.TakeDropped());
        }

        Assert.Null(await queue.TakeAsync(CancellationToken.None));
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

    [Fact]
    public async Task Failure_ComesAfterEverythingThatWasReceived()
    {
        var queue = new PacketQueue(4, 1 << 20);
        queue.Add(Units.Picture(_time, 1));
        queue.Complete(new MediaSourceException(SourceFailure.ConnectionLost, "gone"));
        using var unit = await queue.TakeAsync(CancellationToken.None);
        Assert.Equal(1, unit!.Timestamp);
        await Assert.ThrowsAsync<MediaSourceException>(async () => await queue.TakeAsync(CancellationToken.None));
    }
}
