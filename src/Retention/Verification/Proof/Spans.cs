namespace Supervision.Retention.Verification.Proof;

/// <summary>Stretches of time, half-open, in nanoseconds since 1970, sorted and apart from each other: what lies in two of the parts that were given counts once.</summary>
internal sealed class Spans
{
    internal static readonly Spans None = new([]);

    private readonly List<(long Start, long End)> _parts;

    private Spans(List<(long Start, long End)> parts) => _parts = parts;

    internal IReadOnlyList<(long Start, long End)> Parts => _parts;

    /// <summary>The union of parts in any order; fast where each begins at the end of the one before, as segments do.</summary>
    internal static Spans Of(IEnumerable<(long Start, long End)> parts)
    {
        var found = Joined(parts);
        found.Sort();
        return new Spans(Joined(found));
    }

    internal Spans With(Spans other) => Of(_parts.Concat(other._parts));

    /// <summary>What of this is not in another.</summary>
    internal Spans Without(Spans other) => new([.. _parts.SelectMany(part => other.Outside(part.Start, part.End))]);

    /// <summary>What of this is in another, too.</summary>
    internal Spans Within(Spans other) => new([.. _parts.SelectMany(part => other.Inside(part.Start, part.End))]);

    /// <summary>How much of [from, to) is in here.</summary>
    internal long Length(long from, long to)
    {
        var sum = 0L;
        for (var i = FirstAfter(from); i < _parts.Count && _parts[i].Start < to; i++)
        {
            sum += Math.Min(_parts[i].End, to) - Math.Max(_parts[i].Start, from);
        }

        return sum;
    }

    /// <summary>The parts of [from, to) that are in here.</summary>
    internal IEnumerable<(long Start, long End)> Inside(long from, long to)
    {
        for (var i = FirstAfter(from); i < _parts.Count && _parts[i].Start < to; i++)
        {
            yield return (Math.Max(_parts[i].Start, from), Math.Min(_parts[i].End, to));
        }
    }

    /// <summary>The parts of [from, to) that are not in here.</summary>
    internal IEnumerable<(long Start, long End)> Outside(long from, long to)
    {
        for (var i = FirstAfter(from); i < _parts.Count && _parts[i].Start < to; i++)
        {
            if (_parts[i].Start > from)
            {
                yield return (from, _parts[i].Start);
            }

            from = _parts[i].End;
        }

        if (from < to)
        {
            yield return (from, to);
        }
    }

    private static List<(long Start, long End)> Joined(IEnumerable<(long Start, long End)> parts)
    {
        var joined = new List<(long Start, long End)>();
        foreach (var part in parts.Where(part => part.End > part.Start))
        {
            if (joined is [.., var last] && part.Start >= last.Start && part.Start <= last.End)
            {
                joined[^1] = (last.Start, Math.Max(last.End, part.End));
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    /// <summary>The first part that ends after a moment.</summary>
    private int FirstAfter(long moment)
    {
        var (low, high) = (0, _parts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _parts[middle].End > moment ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
