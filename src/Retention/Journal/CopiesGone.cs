namespace Supervision.Retention.Journal;

/// <summary>Segments lie in a backup no more: lost there, damaged there, or deleted by its own ceiling.</summary>
/// <param name="Target">Name of the backup.</param>
/// <param name="Camera">The camera's id.</param>
/// <param name="FirstSequence">Inclusive.</param>
/// <param name="LastSequence">Inclusive.</param>
/// <param name="Reason">One line.</param>
public sealed record CopiesGone(string Target, string Camera, long FirstSequence, long LastSequence, string Reason) : JournalRecord;
