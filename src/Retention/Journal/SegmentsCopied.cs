namespace Supervision.Retention.Journal;

/// <summary>Segments lie in a backup too: all that were recorded from one number to another, each read back there.</summary>
/// <param name="Target">Name of the backup.</param>
/// <param name="Camera">The camera's id.</param>
/// <param name="FirstSequence">Inclusive.</param>
/// <param name="LastSequence">Inclusive.</param>
public sealed record SegmentsCopied(string Target, string Camera, long FirstSequence, long LastSequence) : JournalRecord;
