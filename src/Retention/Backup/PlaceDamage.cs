namespace Supervision.Retention.Backup;

/// <summary>A file that is damaged in one place.</summary>
internal sealed record PlaceDamage(FilePlace Place, CopyDamage Damage, string Detail)
{
    internal BackupFinding Finding(RecordedFile file, string? healedFrom, string? obstacle) =>
        new(Place.Name, file.Camera, file.Sequence, file.Path, Damage, Detail, healedFrom, obstacle);
}
