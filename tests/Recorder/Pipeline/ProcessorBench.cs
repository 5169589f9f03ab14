using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>A processor with a scripted camera before it and a remembering sink behind it, under a clock of the test's.</summary>
internal sealed class ProcessorBench : IDisposable
{
    public const int Frame = 3600;

    private readonly PacketQueue _queue = new(100_000, 1 << 30);
    private readonly StreamProcessor _processor;

    /// <param name="segmentSeconds">Length of segments.</param>
    /// <param name="paths">Makes the paths for the bench's status; without it they copy.</param>
    /// <param name="hours">When is recorded; always without them.</param>
    /// <param name="thinning">Why only key frames may be recorded, by the number of pictures that were taken so far.</param>
    public ProcessorBench(int segmentSeconds = 60, Func<CameraStatus, IMediaPaths>? paths = null, RecordingHours? hours = null, Func<long, string?>? thinning = null)
    {
        var parts = new ProcessorParts(
            paths?.Invoke(Status) ?? new CopyPaths(), Sink, new CutRule(Duration.FromSeconds(segmentSeconds)), new StreamClockOptions(), Time, Time, Status)
        {
            Hours = hours ?? RecordingHours.Always,
            Thinning = () => thinning?.Invoke(Status.Pictures + Status.Thinned),
        };
        _processor = new StreamProcessor(parts, Source, _queue);
    }

    public ManualTime Time { get; } = new();

    public RecordingSink Sink { get; } = new();

    public ScriptedSource Source { get; } = new();

    public CameraStatus Status { get; } = new("cam1", "Camera 1", "none");

    public long Timestamp { get; set; } = 5_000_000;

    /// <summary>One picture later, on both clocks.</summary>
    public void Picture(bool key = false, int lost = 0, VideoFormat? format = null, int size = 32)
    {
        var unit = Units.Picture(Time, Timestamp, key, format, size);
        unit.LostBefore = lost;
        _queue.Add(unit);
        Step();
    }

    /// <summary>Time of one picture passes without one.</summary>
    public void Step()
    {
        Timestamp += Frame;
        Time.Advance(Duration.FromMilliseconds(40));
    }

    public void Pictures(int count, int gop = 50)
    {
        for (var i = 0; i < count; i++)
        {
            Picture(key: i % gop == 0);
        }
    }

    public void Add(AccessUnit unit) => _queue.Add(unit);

    /// <summary>Lets the processor work off everything.</summary>
    public async Task FinishAsync(MediaSourceException? failure = null)
    {
        _queue.Complete(failure);
        await _processor.RunAsync(() => new Discontinuity(GapCause.RecorderStopped, "stopped"));
    }

    public void Dispose() => _processor.Dispose();
}
