namespace Supervision.Retention.Journal;

/// <summary>The catalogue was built anew from archive and journal. From here deletion is off until an operator confirms (invariant 4).</summary>
/// <param name="Reason">Why.</param>
/// <param name="Segments">Segments found.</param>
public sealed record CatalogRebuilt(string Reason, long Segments) : JournalRecord;
