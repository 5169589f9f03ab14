using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One finding of <see cref="BackupVerifyJson"/>.</summary>
internal sealed record BackupFindingJson(
    string Place, string? Camera, long? Sequence, string Path, string Damage, string Detail, string? HealedFrom, string? Obstacle)
{
    internal static BackupFindingJson Of(BackupFinding finding) => new(
        finding.Place,
        finding.Camera.Length > 0 ? finding.Camera : null,
        finding.Sequence > 0 ? finding.Sequence : null,
        finding.Path,
        finding.Damage.Name(),
        finding.Detail,
        finding.HealedFrom,
        finding.Obstacle);
}
