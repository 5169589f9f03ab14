using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Overlay;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Guard;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Codecs;
using Supervision.Tests.Overlay;
using Supervision.Tests.Overlay.Sight;

namespace Supervision.Tests.Recorder.CameraLabel;

/// <summary>A recording goes over to the camera's own label when pictures show it, and to pixels when they do not any more, without a hole.</summary>
public sealed class CameraLabelSwitchTests : IDisposable
{
    private static readonly PixelLabelSettings Settings = new(
        Labels.Hall, new LabelStyle(), RealFont.Font, VideoCodec.H264, null, "ultrafast", 2_000_000, 2, 1);

    private readonly ManualTime _time = new();
    private readonly RecordingSink _sink = new();
    private readonly CameraStatus _status = new("cam1", "Camera 1", "camera");
    private readonly PacketQueue _queue = new(100_000, 1 << 30);
    private readonly CancellationTokenSource _stop = new();
    private readonly StripGuard _guard;
    private readonly CameraOsd _osd;
    private readonly Task _judging;
    private long _added;

    public CameraLabelSwitchTests()
    {
        _guard = new StripGuard(new GuardBudget(_time), (_, _) => Task.CompletedTask, NullLogger.Instance);
        _osd = new CameraOsd("cam1", _guard, 1, RealFont.Font, _time, NullLogger.Instance);
        _judging = _guard.RunAsync(_stop.Token);
    }

    [Fact]
    public async Task Label_SeenThenGone_PixelsCameraPixels_WithoutAHole()
    {
        var drawn = DrawnLabel.Make([.. DrawnLabel.Drawn().Where(text => text.Words is not null)]);
        var bare = DrawnLabel.Make([]);
        var recording = Record(prefersStrip: false, ScriptedOsd.Yes(DrawnLabel.Words), out var keeping);

        Add(drawn);
        await Eventually.True(() => _osd.State is OsdState.Told or OsdState.Seen, "the camera is told");
        await AddUntil(drawn, () => _osd.State is OsdState.Seen, "pictures show the label");
        Add(drawn);
        await AddUntil(bare, () => _osd.State is OsdState.Refused, "pictures show no label");
        Add(bare);
        await EndAsync(recording, keeping);

        Assert.Equal(["pixels", "camera", "pixels"], _sink.Runs.Select(run => run.Label));
        Assert.Null(_sink.Runs[1].StripOf);
        Assert.True(_sink.Runs[1].LabelBox is { X: > 640, Y: > 360 }, $"{_sink.Runs[1].LabelBox}");
        Assert.Equal(("pixels", "'吉林省长春市朝阳区' is not in the picture"), (_status.Label, _status.LabelReason));
        var fragments = _sink.Fragments.ToList();
        Assert.Equal(_added, fragments.Sum(fragment => fragment.Pictures));
        Assert.All(fragments.Zip(fragments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Fact]
    public async Task Label_ThatTheCameraRefuses_PixelsAndWhy()
    {
        var bare = DrawnLabel.Make([]);
        var recording = Record(prefersStrip: false, new OsdOutcome([ScriptedOsd.Line(DrawnLabel.Words[0])], [], ["the camera says that it draws 'x', and does not list it"]), out var keeping);
        await AddUntil(bare, () => _osd.State is OsdState.Refused, "the camera does not draw");
        Add(bare);
        await EndAsync(recording, keeping);
        Assert.Equal(["pixels"], _sink.Runs.Select(run => run.Label).Distinct());
        Assert.NotEmpty(_osd.Reason);
    }

    [Fact]
    public async Task Auto_StripFirst_CameraIsNotEvenAsked()
    {
        var drawn = DrawnLabel.Make([.. DrawnLabel.Drawn().Where(text => text.Words is not null)]);
        var camera = new ScriptedOsd(() => ScriptedOsd.Yes(DrawnLabel.Words));
        var recording = Record(prefersStrip: true, camera, out var keeping);
        Add(drawn);
        Add(drawn);
        await EndAsync(recording, keeping);
        Assert.Equal(["strip"], _sink.Runs.Select(run => run.Label).Distinct());
        Assert.Equal((OsdState.Unasked, 0), (_osd.State, camera.Told));
    }

    public void Dispose()
    {
        _guard.Dispose();
        _stop.Dispose();
    }

    private Task Record(bool prefersStrip, OsdOutcome outcome, out Task keeping) => Record(prefersStrip, new ScriptedOsd(() => outcome), out keeping);

    private Task Record(bool prefersStrip, ScriptedOsd camera, out Task keeping)
    {
        keeping = new OsdKeeper(_osd, camera, Labels.Hall, _time, NullLogger.Instance).RunAsync(_stop.Token);
        var paths = new MediaPaths(Settings, prefersStrip, _status, guard: null, _time, NullLogger.Instance, _osd);
        var parts = new ProcessorParts(paths, _sink, new CutRule(Duration.FromSeconds(600)), new StreamClockOptions(), _time, _time, _status);
        var processor = new StreamProcessor(parts, new ScriptedSource(), _queue);
        return RunAsync(processor);
    }

    private static async Task RunAsync(StreamProcessor processor)
    {
        using (processor)
        {
            await processor.RunAsync(() => new Discontinuity(GapCause.RecorderStopped, "stopped"));
        }
    }

    private async Task EndAsync(Task recording, Task keeping)
    {
        _queue.Complete(null);
        await recording;
        await _stop.CancelAsync();
        await Task.WhenAll(_judging, keeping);
    }

    /// <summary>More and more pictures, until that has come about.</summary>
    private async Task AddUntil(string clip, Func<bool> condition, string what)
    {
        const int moments = 100;
        const int most = 500;
        for (var added = 0; !condition(); added++)
        {
            Assert.True(added < most, $"not after {most} clips: {what}");
            Add(clip);
            for (var i = 0; i < moments && !condition(); i++)
            {
                await Eventually.Moment();
            }
        }
    }

    private void Add(string clip)
    {
        const int step = 18_000;
        foreach (var unit in TestClip.UnitsOf(clip))
        {
            unit.Timestamp = 5_000_000 + (_added++ * step);
            (unit.Arrival, unit.ArrivalTicks) = (_time.GetCurrentInstant(), _time.GetTimestamp());
            _queue.Add(unit);
            _time.Advance(Duration.FromMilliseconds(200));
        }
    }
}
