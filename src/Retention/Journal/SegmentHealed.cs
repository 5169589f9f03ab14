namespace Supervision.Retention.Journal;

/// <summary>A lost or damaged segment was put back from a good copy of the recorded digest.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Path">Relative to the data directory.</param>
/// <param name="Sha256">The digest of what lies there now: the recorded one.</param>
/// <param name="Place">Where it was put back: <c>archive</c>, or the name of the backup.</param>
/// <param name="Source">Where it came from, in the same words.</param>
/// <param name="Damage">What was wrong, one line.</param>
public sealed record SegmentHealed(string Camera, long Sequence, string Path, string Sha256, string Place, string Source, string Damage) : JournalRecord;
