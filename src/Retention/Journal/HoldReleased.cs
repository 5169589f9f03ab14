namespace Supervision.Retention.Journal;

/// <summary>A hold was ended by a person.</summary>
/// <param name="Hold">Its id.</param>
/// <param name="By">Who.</param>
/// <param name="Ground">Why, one line.</param>
public sealed record HoldReleased(long Hold, string By, string Ground) : JournalRecord;
