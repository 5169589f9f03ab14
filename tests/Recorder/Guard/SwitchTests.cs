using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Overlay;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Guard;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Codecs;
using Supervision.Tests.Overlay;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>What a refusal by the guard does to a recording that goes on.</summary>
public sealed class SwitchTests
{
    private static readonly PixelLabelSettings Settings = new(
        Labels.Hall, new LabelStyle(), Labels.FakeFont(), VideoCodec.H264, null, "ultrafast", 2_000_000, 2, 1);

    private readonly ManualTime _time = new();
    private readonly RecordingSink _sink = new();
    private readonly CameraStatus _status = new("cam1", "Camera 1", "auto");
    private readonly PacketQueue _queue = new(100_000, 1 << 30);
    private long _added;

    [Fact]
    public async Task A_scrolling_picture_goes_from_the_strip_to_pixels_without_a_hole()
    {
        var clip = StripClip.Make(StripClip.Scrolling);
        using var guard = new StripGuard(new GuardBudget(_time), (_, _) => Task.CompletedTask, NullLogger.Instance);
        using var stop = new CancellationTokenSource();
        var judging = guard.RunAsync(stop.Token);
        var paths = new MediaPaths(Settings, prefersStrip: true, _status, new CameraGuard(guard, 0.001, _status, _time, NullLogger.Instance), _time, NullLogger.Instance);
        var parts = new ProcessorParts(paths, _sink, new CutRule(Duration.FromSeconds(60)), new StreamClockOptions(), _time, _time, _status);
        using var processor = new StreamProcessor(parts, new ScriptedSource(), _queue);
        var recording = processor.RunAsync(() => new Discontinuity(GapCause.RecorderStopped, "stopped"));

        Add(clip);
        await Eventually.True(() => _status.Guard.Samples > 0, "the first sample is judged");
        Add(clip);
        Add(clip);
        _queue.Complete(null);
        await recording;
        await stop.CancelAsync();
        await judging;

        Assert.Equal(["strip", "pixels"], _sink.Runs.Select(run => run.Label));
        Assert.Equal(("pixels", true), (_status.Label, _status.LabelReason.Contains("dB in the worst of", StringComparison.Ordinal)));
        Assert.Equal(_sink.Ends[0].End, _sink.Segments[1].Start);
        var fragments = _sink.Fragments.ToList();
        Assert.Equal(_added, fragments.Sum(fragment => fragment.Pictures));
        Assert.All(fragments.Zip(fragments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    private void Add(string clip)
    {
        foreach (var unit in TestClip.UnitsOf(clip))
        {
            unit.Timestamp = 5_000_000 + (_added++ * 3600);
            (unit.Arrival, unit.ArrivalTicks) = (_time.GetCurrentInstant(), _time.GetTimestamp());
            _queue.Add(unit);
            _time.Advance(Duration.FromMilliseconds(40));
        }
    }
}
