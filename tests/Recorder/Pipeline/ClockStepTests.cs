using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Time;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;
using Supervision.Retention.Archive;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>The wall clock is set under a recording: all stages behind the camera, on a real archive.</summary>
public sealed class ClockStepTests : IDisposable
{
    private const int Frame = 3600;

    private readonly TempData _temp = new();
    private readonly ManualTime _time = new(Footage.Noon);
    private readonly PacketQueue _queue = new(100_000, 1 << 30);
    private long _timestamp = 5_000_000;

    [Theory]
    [InlineData(3600)]
    [InlineData(20)]
    [InlineData(-20)]
    [InlineData(-3600)]
    public async Task Invariants3_6_A_step_is_explained_and_reorders_nothing(int seconds)
    {
        Send(seconds: 30);
        _time.StepWall(Duration.FromSeconds(seconds));
        Send(seconds: 60);
        await RecordAsync();
        var result = _temp.Check();
        Assert.True(result.Ok, string.Join("; ", result.Findings));
        using var catalog = _temp.Read();
        var step = Assert.Single(catalog.ClockSteps());
        Assert.InRange((step.After - step.Before).TotalSeconds, seconds - 0.1, seconds + 2.1);
        var segments = catalog.Segments();
        Assert.Equal(segments.Select(segment => segment.Sequence).Order(), segments.Select(segment => segment.Sequence));
        Assert.Equal(90, segments.Sum(segment => (segment.End - segment.Start).TotalSeconds), 2.0);
        Assert.Equal(seconds > 0, catalog.Gaps().Any(gap => gap.Cause == GapCause.ClockStep && gap.End is not null));
    }

    public void Dispose() => _temp.Dispose();

    private void Send(int seconds)
    {
        for (var i = 0; i < seconds * 25; i++)
        {
            _queue.Add(Units.Picture(_time, _timestamp, key: i % 50 == 0, SyntheticRun.Video));
            _timestamp += Frame;
            _time.Advance(Duration.FromMilliseconds(40));
        }
    }

    private async Task RecordAsync()
    {
        var status = new CameraStatus("gate-1", "Gate 1", "none");
        var disk = new DiskStage(maxFragments: 1000);
        await using var store = RecordStore.Open(_temp.Data, LockOwner.Current("test", _time), "0.1.0", _time);
        using var recorder = new CameraRecorder(
            store, new CameraIdentity("gate-1", "rtsp://192.0.2.1/1", TimeSpan.FromSeconds(5)), status, _time, NullLogger.Instance);
        var parts = new ProcessorParts(new CopyPaths(), disk, new CutRule(Duration.FromSeconds(10)), new StreamClockOptions(), _time, _time, status);
        using var processor = new StreamProcessor(parts, new ScriptedSource(), _queue);
        _queue.Complete(null);
        await processor.RunAsync(() => new Discontinuity(GapCause.RecorderStopped, "stopped"));
        disk.Complete();
        await disk.RunAsync(recorder);
        await store.StopAsync();
    }
}
