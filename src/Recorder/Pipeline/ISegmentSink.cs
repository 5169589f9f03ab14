using NodaTime;

using Supervision.Media.Mp4;

namespace Supervision.Recorder.Pipeline;

/// <summary>Takes a camera's fragments to disk. Calls return at once: the disk is another stage with a bounded queue.</summary>
internal interface ISegmentSink
{
    /// <summary>A run starts: what follows belongs together without a hole until <see cref="EndRun"/>.</summary>
    void BeginRun(RunFormat format);

    /// <summary>A segment of the run starts with the next fragment.</summary>
    /// <param name="start">UTC of its first picture; the end of the run's segment before it.</param>
    void BeginSegment(Instant start);

    /// <summary>Appends to the open segment; ownership moves.</summary>
    /// <returns>False where the disk is too far behind or failed, and the fragment was dropped: the caller ends the run.</returns>
    bool Append(Fragment fragment);

    /// <summary>The run ends.</summary>
    /// <param name="end">UTC at which its last picture ends.</param>
    /// <param name="why">The cause of what is missing until the next run starts.</param>
    void EndRun(Instant end, Discontinuity why);

    /// <summary>No run could be started: what is missing has this cause, unless an older one explains it already.</summary>
    /// <param name="since">UTC from which on nothing came.</param>
    /// <param name="why">The cause.</param>
    void Miss(Instant since, Discontinuity why);
}
