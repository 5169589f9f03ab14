using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Backup;

/// <summary>The segments of one camera that a backup does not have, oldest first, a few at a time.</summary>
/// <param name="catalog">The catalogue.</param>
/// <param name="target">The backup.</param>
/// <param name="camera">The camera's id.</param>
/// <param name="skipped">Numbers that are not tried.</param>
internal sealed class CameraQueue(CatalogReader catalog, string target, string camera, IReadOnlyList<CopyRange> skipped)
{
    private readonly List<(long First, long Last)> _missing = [.. new CopiedRanges(catalog.Copies(target, camera).Concat(skipped)).Missing];
    private long _next = 1;

    internal string Camera => camera;

    /// <summary>How much there is to copy.</summary>
    internal long Bytes() => _missing.Sum(range => catalog.CountSegments(camera, range.First, range.Last).Bytes);

    /// <summary>The next ones; none at the end. What is being deleted is left out.</summary>
    internal List<Segment> Take(int most)
    {
        var leaving = catalog.Deletions(camera, openOnly: true);
        while (Next(most) is { Count: > 0 } taken)
        {
            _next = taken[^1].Sequence + 1;
            if (taken.FindAll(segment => !leaving.Any(stroke => segment.Sequence >= stroke.FirstSequence && segment.Sequence <= stroke.LastSequence)) is { Count: > 0 } staying)
            {
                return staying;
            }
        }

        return [];
    }

    private List<Segment> Next(int most)
    {
        var taken = new List<Segment>();
        foreach (var (first, last) in _missing.Where(range => range.Last >= _next).TakeWhile(_ => taken.Count < most))
        {
            taken.AddRange(catalog.SegmentsByNumber(camera, Math.Max(first, _next), last, most - taken.Count));
        }

        return taken;
    }
}
