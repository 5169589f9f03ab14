using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>
/// A file that was left open, or has no row, became a segment after a gap over its time had been noted, or after its day was over: gaps that begin in it begin at its end, and a
/// certificate of that day does not have it. Version 2 has its digest, because the next file may name the one before it.
/// </summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Start">UTC of its first picture.</param>
/// <param name="End">UTC at which its last picture ends.</param>
/// <param name="Path">Its path; null in version 1.</param>
/// <param name="Sha256">Its digest; null in version 1.</param>
public sealed record SegmentRecovered(string Camera, long Sequence, Instant Start, Instant End, string? Path = null, string? Sha256 = null) : JournalRecord
{
    internal static SegmentRecovered Of(Segment segment) =>
        new(segment.Camera, segment.Sequence, segment.Start, segment.End, segment.Path, segment.Sha256) { Version = 2 };
}
