namespace Supervision.Retention.Backup;

/// <summary>A file that is not as it was recorded.</summary>
/// <param name="Place">Where: <see cref="Archive"/>, or the name of the backup.</param>
/// <param name="Camera">The camera's id; empty where it belongs to none.</param>
/// <param name="Sequence">Number of the segment; 0 where it is none.</param>
/// <param name="Path">Its path, or the object's name.</param>
/// <param name="Damage">What is wrong.</param>
/// <param name="Detail">What was found, one line.</param>
/// <param name="HealedFrom">Where the good copy came from that was put in its place; null where it was not healed.</param>
/// <param name="Obstacle">Why it was not healed; null where it was, or where that was not asked for.</param>
public sealed record BackupFinding(
    string Place, string Camera, long Sequence, string Path, CopyDamage Damage, string Detail, string? HealedFrom, string? Obstacle)
{
    /// <summary>The recorder's own archive, as a place.</summary>
    public const string Archive = "archive";
}
