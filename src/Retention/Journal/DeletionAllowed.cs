namespace Supervision.Retention.Journal;

/// <summary>After a rebuild an operator confirmed that the catalogue may be believed: deletion is on again (invariant 4).</summary>
/// <param name="By">Who.</param>
/// <param name="Ground">Why, one line.</param>
public sealed record DeletionAllowed(string By, string Ground) : JournalRecord;
