namespace Supervision.Retention.Journal;

/// <summary>What was read from a journal.</summary>
/// <param name="Records">In the order of their numbers.</param>
/// <param name="Damages">Lines that could not be read.</param>
public sealed record JournalContent(IReadOnlyList<JournalRecord> Records, IReadOnlyList<JournalDamage> Damages)
{
    /// <summary>The highest number, 0 without records.</summary>
    public long LastNumber => Records.Count > 0 ? Records[^1].Number : 0;
}
