namespace Supervision.Retention.Journal;

/// <summary>Beside a segment whose image the label strip damaged lies another file now, with the same label in its pixels. The segment is as it was.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Sequence">The segment's number.</param>
/// <param name="Path">Path of the new file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest.</param>
/// <param name="OriginalSha256">The segment's digest.</param>
public sealed record SegmentRelabelled(string Camera, long Sequence, string Path, long Bytes, string Sha256, string OriginalSha256) : JournalRecord;
