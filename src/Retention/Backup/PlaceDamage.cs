using Supervision.Domain;

namespace Supervision.Retention.Backup;

/// <summary>A segment that is damaged in one place.</summary>
internal sealed record PlaceDamage(SegmentPlace Place, CopyDamage Damage, string Detail)
{
    internal BackupFinding Finding(Segment segment, string? healedFrom, string? obstacle) =>
        new(Place.Name, segment.Camera, segment.Sequence, segment.Path, Damage, Detail, healedFrom, obstacle);
}
