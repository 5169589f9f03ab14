namespace Supervision.Retention.Verification;

/// <summary>The numbers of a run's segments, as far as something tells of them.</summary>
/// <param name="camera">The camera's id.</param>
/// <param name="first">Number of its first segment.</param>
internal sealed class RunNumbers(string camera, long first)
{
    private long _last;

    internal string Camera => camera;

    /// <summary>What of some stretches of numbers, both ends inclusive, the run has.</summary>
    internal IEnumerable<(long First, long Last)> In(IEnumerable<(long First, long Last)> stretches) => stretches
        .Select(stretch => (First: Math.Max(stretch.First, first), Last: Math.Min(stretch.Last, _last)))
        .Where(stretch => stretch.First <= stretch.Last);

    /// <summary>The run has a segment of this number.</summary>
    internal void Reach(long number) => _last = Math.Max(_last, number);

    /// <summary>Stretches of the run's numbers, both ends inclusive, that are not in a set.</summary>
    internal IEnumerable<(long First, long Last)> Without(SortedSet<long> known)
    {
        if (_last < first)
        {
            yield break;
        }

        var next = first;
        foreach (var number in known.GetViewBetween(first, _last))
        {
            if (number > next)
            {
                yield return (next, number - 1);
            }

            if (number == _last)
            {
                yield break;
            }

            next = number + 1;
        }

        yield return (next, _last);
    }
}
