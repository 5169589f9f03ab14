using Supervision.Domain;

namespace Supervision.Retention.Verification;

/// <summary>
/// The chain of previous digests of a camera as a pure rule: a segment names the one before it. Recovered segments may be passed over, since
/// they became complete only after their successor had begun. The oldest one names none, unless the ones before it were deleted: then the journal says which one it names.
/// </summary>
public static class DigestChain
{
    /// <summary>Segments that do not name the one before them.</summary>
    /// <param name="segments">All of one camera, by sequence.</param>
    /// <param name="deletions">What of it was deleted.</param>
    public static IReadOnlyList<Segment> Breaks(IReadOnlyList<Segment> segments, IReadOnlyList<Deletion>? deletions = null)
    {
        var links = segments.Select(segment => new Link(segment.Sequence, segment.Sha256, segment.Recovered, segment))
            .Concat((deletions ?? []).Select(deletion => new Link(deletion.LastSequence, deletion.LastSha256, Recovered: false, Segment: null)))
            .OrderBy(link => link.Sequence)
            .ToList();
        var breaks = new List<Segment>();
        for (var i = 0; i < links.Count; i++)
        {
            if (links[i].Segment is { } segment && !NamesOneBefore(links, i, segment.PreviousSha256))
            {
                breaks.Add(segment);
            }
        }

        return breaks;
    }

    private static bool NamesOneBefore(List<Link> links, int index, string? previous)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (links[i].Sha256 == previous)
            {
                return true;
            }

            if (!links[i].Recovered)
            {
                return false;
            }
        }

        return previous is null;
    }

    private readonly record struct Link(long Sequence, string Sha256, bool Recovered, Segment? Segment);
}
