using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>A file that was left open became a segment after a gap over its time had been noted: gaps that begin in it begin at its end.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Start">UTC of its first picture.</param>
/// <param name="End">UTC at which its last picture ends.</param>
public sealed record SegmentRecovered(string Camera, long Sequence, Instant Start, Instant End) : JournalRecord
{
    internal static SegmentRecovered Of(Segment segment) => new(segment.Camera, segment.Sequence, segment.Start, segment.End);
}
