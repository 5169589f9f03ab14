namespace Supervision.Retention.Journal;

/// <summary>An open file without one whole fragment was found and taken away, or was gone when its disk worked again.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Sequence">Its number, which stays used.</param>
/// <param name="Path">Where it was.</param>
/// <param name="Bytes">How long it was; 0 where it was gone.</param>
/// <param name="KeptAs">Where it lies now, if it was larger than a broken beginning can be; null where it was deleted.</param>
public sealed record PartRemoved(string Camera, long Sequence, string Path, long Bytes, string? KeptAs) : JournalRecord;
