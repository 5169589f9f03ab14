using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>backup restore --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record BackupRestoreJson(
    string Format,
    bool Ok,
    string Installation,
    string? CatalogAt,
    long Segments,
    long Bytes,
    long Newer,
    bool KeysLeftOut,
    bool Rebuilt,
    IReadOnlyList<string> Volumes,
    IReadOnlyList<UnreadableJson> Missing)
{
    private const string FormatVersion = "supervision-backup-restore/1";

    internal static BackupRestoreJson Of(RestoreResult result) => new(
        FormatVersion,
        result.Ok,
        result.Installation,
        result.CatalogAt,
        result.Segments,
        result.Bytes,
        result.Newer,
        result.KeysLeftOut,
        result.Rebuilt,
        result.Volumes,
        [.. result.Missing.Select(missing => new UnreadableJson(missing.Path, missing.Reason))]);
}
