namespace Supervision.Retention.Backup;

/// <summary>What a run did.</summary>
/// <param name="Target">The backup.</param>
/// <param name="Segments">Segments that lie there now and were not noted before.</param>
/// <param name="Bytes">Their sizes in all.</param>
/// <param name="Found">How many of them were there already, by an earlier run that was cut off.</param>
/// <param name="Gone">Copies that lay in the store before this one, where it was replaced.</param>
/// <param name="Deleted">Copies that were deleted by the backup's own ceiling.</param>
/// <param name="Skipped">Segments that could not be copied because of their files here, by camera.</param>
/// <param name="State">Number of the copy of journal, catalogue and keys; null where none was made.</param>
/// <param name="KeysLeftOut">True where there is no passphrase to encrypt keys and passwords by, and so they are not in it.</param>
/// <param name="IsComplete">False where the run ended because its window closed.</param>
public sealed record BackupRunResult(
    string Target,
    long Segments,
    long Bytes,
    long Found,
    long Gone,
    long Deleted,
    IReadOnlyList<SkippedSegments> Skipped,
    long? State,
    bool KeysLeftOut,
    bool IsComplete);
