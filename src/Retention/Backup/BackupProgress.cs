namespace Supervision.Retention.Backup;

/// <summary>How far a work on a backup is.</summary>
/// <param name="Target">The backup.</param>
/// <param name="Camera">The camera in work; empty for what belongs to none.</param>
/// <param name="Bytes">Bytes done.</param>
/// <param name="TotalBytes">Bytes in all, as far as known.</param>
public readonly record struct BackupProgress(string Target, string Camera, long Bytes, long TotalBytes);
