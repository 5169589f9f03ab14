using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Compliance;

/// <summary>How much of a pickup's sound is in a camera's recordings of the judged span.</summary>
/// <param name="Recorded">Time of pictures.</param>
/// <param name="Missing">Of it, without the pickup's sound.</param>
/// <param name="Cause">Why it was missing last; null where nothing was, and where no cause is noted.</param>
internal sealed record HeardShare(Duration Recorded, Duration Missing, GapCause? Cause)
{
    // So short a recording tells nothing.
    private static readonly Duration Telling = Duration.FromSeconds(10);

    /// <summary>True where pictures were recorded and, by the gaps, no sound with at least half of them: nobody can follow what was said at such a counter.</summary>
    internal bool IsDeaf => Recorded >= Telling && Missing * 2 >= Recorded;

    /// <summary>By a camera's recordings and the gaps of a pickup's sound in them.</summary>
    internal static HeardShare Of(IReadOnlyList<Interval> recorded, IReadOnlyList<Gap> gaps)
    {
        var missing = Duration.Zero;
        GapCause? cause = null;
        foreach (var gap in gaps)
        {
            var length = recorded.Aggregate(Duration.Zero, (sum, part) => sum + Overlap(part, gap));
            missing += length;
            cause = length > Duration.Zero ? gap.Cause : cause;
        }

        return new(recorded.Aggregate(Duration.Zero, (sum, part) => sum + part.Duration), missing, cause);
    }

    private static Duration Overlap(Interval part, Gap gap) =>
        Duration.Max(Duration.Zero, Instant.Min(part.End, gap.End ?? Instant.MaxValue) - Instant.Max(part.Start, gap.Start));
}
