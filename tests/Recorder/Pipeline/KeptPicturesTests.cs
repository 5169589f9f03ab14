using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;
using Supervision.Retention.Archive;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>A camera opens a connection with pictures that it kept: what is recorded is not recorded again, and nobody blames the clock.</summary>
public sealed class KeptPicturesTests : IDisposable
{
    private readonly TempData _temp = new();
    private readonly ManualTime _time = new(Footage.Noon);
    private readonly CameraStatus _status = new("gate-1", "Gate 1", "none");
    private readonly DiskStage _disk = new(maxFragments: 1000);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Kept_pictures_are_left_out_up_to_the_first_key_frame_behind_what_is_stored(int seconds)
    {
        await RecordAsync(async parts =>
        {
            await Assert.ThrowsAsync<MediaSourceException>(() => ConnectAsync(parts, kept: 0, new MediaSourceException(SourceFailure.ConnectionLost, "reset by peer")));
            _time.Advance(Duration.FromMilliseconds(500));
            await ConnectAsync(parts, kept: seconds);
        });
        using var catalog = _temp.Read();
        Assert.Empty(catalog.ClockSteps());
        var gap = Assert.Single(catalog.Gaps(), gap => gap.End is not null);
        Assert.Equal(GapCause.Network, gap.Cause);
        Assert.Equal(0.5, (gap.End!.Value - gap.Start).TotalSeconds, 0.001);
        Assert.Equal(seconds * 25, _status.HeldBack);
        Assert.Equal(40, catalog.Segments().Sum(segment => (segment.End - segment.Start).TotalSeconds), 0.001);
    }

    [Fact]
    public async Task A_wall_clock_that_was_set_back_meanwhile_is_told_from_kept_pictures()
    {
        await RecordAsync(async parts =>
        {
            await ConnectAsync(parts, kept: 0);
            _time.StepWall(Duration.FromSeconds(-15));
            await ConnectAsync(parts, kept: 0);
        });
        using var catalog = _temp.Read();
        Assert.Single(catalog.ClockSteps());
        Assert.Equal(0, _status.HeldBack);
    }

    [Theory]
    [InlineData(-11, false)]
    [InlineData(-9, true)]
    [InlineData(-0.001, true)]
    [InlineData(0, false)]
    [InlineData(5, false)]
    public void After_a_start_only_what_a_camera_can_have_kept_counts_as_repeated(double seconds, bool covered)
    {
        using var picture = Units.Picture(_time, 0, key: true);
        Assert.Equal(covered, new RecordedEnd(_time, Footage.Noon).Covers(Footage.Noon + Duration.FromSeconds(seconds), picture));
        Assert.False(new RecordedEnd(_time, before: null).Covers(Footage.Noon, picture));
    }

    public void Dispose() => _temp.Dispose();

    // Twenty seconds of a camera with a key frame a second; first at once those of some seconds before.
    private async Task ConnectAsync(ProcessorParts parts, int kept, MediaSourceException? failure = null)
    {
        var queue = new PacketQueue(100_000, 1 << 30);
        for (var i = 0; i < (kept + 20) * 25; i++)
        {
            queue.Add(Units.Picture(_time, 7_000_000 + (i * 3600), key: i % 25 == 0, SyntheticRun.Video));
            if (i >= kept * 25)
            {
                _time.Advance(Duration.FromMilliseconds(40));
            }
        }

        queue.Complete(failure);
        using var processor = new StreamProcessor(parts, new ScriptedSource(), queue);
        await processor.RunAsync(() => new Discontinuity(GapCause.Network, "the camera ended the stream"));
    }

    private async Task RecordAsync(Func<ProcessorParts, Task> connections)
    {
        await using var store = RecordStore.Open(_temp.Data, LockOwner.Current("test", _time), "0.1.0", _time);
        using var recorder = new CameraRecorder(
            store, new CameraIdentity("gate-1", "rtsp://192.0.2.1/1", TimeSpan.FromSeconds(5)), _status, _time, NullLogger.Instance);
        await connections(new ProcessorParts(new CopyPaths(), _disk, new CutRule(Duration.FromSeconds(10)), new StreamClockOptions(), _time, _time, _status));
        _disk.Complete();
        await _disk.RunAsync(recorder);
        await store.StopAsync();
        var result = _temp.Check();
        Assert.True(result.Ok, string.Join("; ", result.Findings));
    }
}
