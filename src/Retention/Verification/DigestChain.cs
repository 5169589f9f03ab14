using Supervision.Domain;

namespace Supervision.Retention.Verification;

/// <summary>
/// The chain of previous digests of a camera as a pure rule: a segment names the one before it. Recovered segments may be passed over, since
/// they became complete only after their successor had begun. The oldest one names none, for nothing deletes segments yet.
/// </summary>
public static class DigestChain
{
    /// <summary>Segments that do not name the one before them.</summary>
    /// <param name="segments">All of one camera, by sequence.</param>
    public static IReadOnlyList<Segment> Breaks(IReadOnlyList<Segment> segments)
    {
        var breaks = new List<Segment>();
        for (var i = 0; i < segments.Count; i++)
        {
            if (!NamesOneBefore(segments, i))
            {
                breaks.Add(segments[i]);
            }
        }

        return breaks;
    }

    private static bool NamesOneBefore(IReadOnlyList<Segment> segments, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (segments[i].Sha256 == segments[index].PreviousSha256)
            {
                return true;
            }

            if (!segments[i].Recovered)
            {
                return false;
            }
        }

        return segments[index].PreviousSha256 is null;
    }
}
