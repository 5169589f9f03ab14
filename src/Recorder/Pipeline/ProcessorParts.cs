using NodaTime;

using Supervision.Domain;
using Supervision.Media.Time;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Sound;

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
    /// <summary>Pickups whose sound is recorded with the camera's pictures, each as a track of its own.</summary>
    public IReadOnlyList<PickupFeed> Pickups { get; init; } = [];

    /// <summary>The name of the track of the camera's own sound; empty where it needs none.</summary>
    public string SoundName { get; init; } = "";

    /// <summary>Where others listen to the camera's own sound; null where nobody does.</summary>
    public SoundTap? Tap { get; init; }

    /// <summary>When the camera is recorded.</summary>
    public RecordingHours Hours { get; init; } = RecordingHours.Always;

    /// <summary>Why no more than key frames may be recorded now; null where all pictures may be. Asked at each key frame.</summary>
    public Func<string?> Thinning { get; init; } = () => null;

    /// <summary>Up to when the camera is recorded.</summary>
    public RecordedEnd Recorded { get; init; } = new(Time, before: null);
}
