using Supervision.Domain;

namespace Supervision.Retention.Verification;

/// <summary>What of a camera was deleted, or is being deleted: nothing of it need be there.</summary>
internal sealed class GivenUp
{
    private readonly List<Deletion> _deletions;

    /// <param name="deletions">Of one camera.</param>
    internal GivenUp(IEnumerable<Deletion> deletions) => _deletions = [.. deletions.OrderBy(deletion => deletion.FirstSequence)];

    internal IReadOnlyList<Deletion> Deletions => _deletions;

    /// <summary>True where a number was given up.</summary>
    internal bool Has(long sequence) => _deletions.Exists(deletion => Covers(deletion, sequence));

    /// <summary>True where a number was given up and its file may still be there.</summary>
    internal bool IsGoing(long sequence) => _deletions.Exists(deletion => deletion.Done is null && Covers(deletion, sequence));

    /// <summary>The parts of a stretch of numbers, both ends inclusive, that were not given up.</summary>
    internal IEnumerable<(long First, long Last)> Without((long First, long Last) stretch)
    {
        var next = stretch.First;
        foreach (var deletion in _deletions.Where(deletion => deletion.LastSequence >= stretch.First && deletion.FirstSequence <= stretch.Last))
        {
            if (deletion.FirstSequence > next)
            {
                yield return (next, deletion.FirstSequence - 1);
            }

            next = Math.Max(next, deletion.LastSequence + 1);
        }

        if (next <= stretch.Last)
        {
            yield return (next, stretch.Last);
        }
    }

    private static bool Covers(Deletion deletion, long sequence) => sequence >= deletion.FirstSequence && sequence <= deletion.LastSequence;
}
