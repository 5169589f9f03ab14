namespace Supervision.Retention.Backup;

/// <summary>What a verification of backups looks at.</summary>
/// <param name="Deep">Reads every file on both sides and compares its digest.</param>
/// <param name="Sample">Reads so many files of each camera, spread evenly over time; 0 for none. With <paramref name="Deep"/> it means nothing.</param>
/// <param name="Heal">Puts good copies in the place of what is lost or damaged.</param>
public sealed record BackupVerifyRequest(bool Deep, int Sample, bool Heal);
