
using Supervision.Domain;

namespace Supervision.Retention.Sweeping;

/// <summary>What the ledger tells of one deletion.</summary>
/// <param name="Deletion">As the journal tells it.</param>
/// <param name="AreThose">True where the lines have the digest that the journal names.</param>
/// <param name="Lines">What they say, by number; null where that was not asked for.</param>
/// <param name="Unreadable">Why a line says nothing; null where all do, or that was not asked for.</param>
internal sealed record DeletedSegments(Deletion Deletion, bool AreThose, IReadOnlyList<LedgerLine>? Lines, string? Unreadable)
{
    /// <summary>In what the lines and the journal do not say the same: neither numbers nor times nor digests of a deletion can be told otherwise in one of them. Null where they agree, or were not read.</summary>
    internal string? Contradiction => Unreadable ?? (Lines is null ? null
        : Lines.Any(line => line.Camera != Deletion.Camera) ? "another camera"
        : Lines.Count != Deletion.Segments || Lines[0].Sequence != Deletion.FirstSequence || Lines[^1].Sequence != Deletion.LastSequence || !IsAscending(Lines) ? "other numbers"
        : !AreTimes(Lines) ? "other times"
        : Lines.Sum(line => line.Bytes) != Deletion.Bytes ? "other sizes"
        : Lines.All(line => line.Sha256 != Deletion.LastSha256) ? "other digests"
        : Lines.Any(line => line.Rule != Deletion.Rule || line.AsOf != Catalog.RowTime.Day(Deletion.AsOf) || line.Calendar != Deletion.Calendar) ? "another rule"
        : null);

    private static bool IsAscending(IReadOnlyList<LedgerLine> lines) => lines.Zip(lines.Skip(1)).All(pair => pair.First.Sequence < pair.Second.Sequence);

    private bool AreTimes(IReadOnlyList<LedgerLine> lines)
    {
        try
        {
            return lines.Min(line => UtcTime.Parse(line.Start)) == Deletion.Start && lines.Max(line => UtcTime.Parse(line.End)) == Deletion.End;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
