using NodaTime;

namespace Supervision.Recorder.Cameras;

/// <summary>What holds for all cameras of a recorder.</summary>
/// <param name="SegmentLength">From cut to cut on the wall clock.</param>
/// <param name="SyncInterval">What a power cut may take of a camera at most.</param>
/// <param name="MinFree">Free bytes on the archive's volume below which an alarm is raised.</param>
/// <param name="Queues">Bounds of the queues.</param>
internal sealed record RecordingLimits(Duration SegmentLength, TimeSpan SyncInterval, long MinFree, QueueLimits Queues)
{
    /// <summary>Hosts and ranges within which cameras that moved are searched, as the configuration names them.</summary>
    public IReadOnlyList<string> SearchWithin { get; init; } = [];

    /// <summary>Why a camera must not be recorded now; null where it may.</summary>
    public Func<string, string?> StandBack { get; init; } = _ => null;

    /// <summary>Why no more than a camera's key frames may be recorded now; null where all pictures may be.</summary>
    public Func<string, string?> Thinning { get; init; } = _ => null;
}
