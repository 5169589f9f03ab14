using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Backup;

/// <summary>Which segments of one camera lie in one backup, by number. Immutable.</summary>
public sealed class CopiedRanges
{
    private readonly List<(long First, long Last)> _ranges = [];

    /// <param name="ranges">Of one camera and one backup; in any order, they may touch and overlap.</param>
    public CopiedRanges(IEnumerable<CopyRange> ranges)
    {
        foreach (var range in ranges.OrderBy(range => range.FirstSequence))
        {
            if (_ranges is [.., var last] && range.FirstSequence <= last.Last + 1)
            {
                _ranges[^1] = (last.First, Math.Max(last.Last, range.LastSequence));
            }
            else
            {
                _ranges.Add((range.FirstSequence, range.LastSequence));
            }
        }
    }

    /// <summary>Disjoint, rising, both ends inclusive.</summary>
    public IReadOnlyList<(long First, long Last)> Covered => _ranges;

    /// <summary>What lies between, before and behind them: disjoint, rising, both ends inclusive; the last one has no end.</summary>
    public IEnumerable<(long First, long Last)> Missing
    {
        get
        {
            var next = 1L;
            foreach (var (first, last) in _ranges)
            {
                if (first > next)
                {
                    yield return (next, first - 1);
                }

                next = last + 1;
            }

            yield return (next, long.MaxValue);
        }
    }

    /// <summary>What the catalogue knows of one camera and one backup.</summary>
    public static CopiedRanges Of(CatalogReader catalog, string target, string camera)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new(catalog.Copies(target, camera));
    }

    /// <summary>True where the segment of that number lies in the backup.</summary>
    public bool Contains(long sequence)
    {
        var (low, high) = (0, _ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sequence < _ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (sequence > _ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
