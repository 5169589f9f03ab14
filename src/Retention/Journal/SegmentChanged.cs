namespace Supervision.Retention.Journal;

/// <summary>
/// A rebuild met a file that is not the one that was recorded. Its row has the digest that the record proves; every check compares the two from here
/// on, until the right file is back.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Found">SHA-256 of what lies there now.</param>
/// <param name="Recorded">SHA-256 of what was recorded.</param>
/// <param name="Witness">What says so: the path of the segment after it, or <c>journal</c>.</param>
public sealed record SegmentChanged(string Path, string Found, string Recorded, string Witness) : JournalRecord;
