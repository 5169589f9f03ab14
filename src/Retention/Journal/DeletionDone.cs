namespace Supervision.Retention.Journal;

/// <summary>No file of a deletion is left, and that is durable: its rows are forgotten.</summary>
/// <param name="Deletion">Its id.</param>
public sealed record DeletionDone(long Deletion) : JournalRecord;
