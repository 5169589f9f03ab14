using NodaTime;

using Supervision.Media.Time;
using Supervision.Recorder.Cameras;

namespace Supervision.Recorder.Pipeline;

/// <summary>What a camera's processing is made of; the same over all its connections.</summary>
internal sealed record ProcessorParts(
    IMediaPaths Paths,
    ISegmentSink Sink,
    CutRule CutRule,
    StreamClockOptions ClockOptions,
    IClock Clock,
    TimeProvider Time,
    CameraStatus Status)
{
    /// <summary>Up to when the camera is recorded.</summary>
    public RecordedEnd Recorded { get; init; } = new(Time, before: null);
}
