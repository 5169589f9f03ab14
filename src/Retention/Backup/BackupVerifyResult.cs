namespace Supervision.Retention.Backup;

/// <summary>What a verification of backups found.</summary>
/// <param name="Targets">The backups.</param>
/// <param name="Deep">True where every file was read.</param>
/// <param name="Copies">Copies that were looked at.</param>
/// <param name="Read">Files that were read as a whole, on either side.</param>
/// <param name="Bytes">Bytes that were read.</param>
/// <param name="NotCopied">Segments that are in a backup not yet, over all backups.</param>
/// <param name="Older">Copies of segments that were deleted here by the rules: only their names are looked at.</param>
/// <param name="Findings">What is wrong, or was.</param>
public sealed record BackupVerifyResult(
    IReadOnlyList<string> Targets, bool Deep, long Copies, long Read, long Bytes, long NotCopied, long Older, IReadOnlyList<BackupFinding> Findings)
{
    /// <summary>True where nothing is wrong any more.</summary>
    public bool Ok => Findings.All(finding => finding.HealedFrom is not null);
}
