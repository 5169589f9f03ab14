using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One backup of <see cref="BackupStatusJson"/>.</summary>
internal sealed record BackupTargetJson(
    string Target,
    string? LastRun,
    string? Succeeded,
    string? Error,
    long Skipped,
    bool KeysLeftOut,
    string? CatalogAt,
    double? CatalogAgeSeconds,
    long BehindSegments,
    long BehindBytes,
    double BehindSeconds,
    IReadOnlyList<BackupCameraJson> Cameras)
{
    internal static BackupTargetJson Of(TargetStatus status, Instant now) => new(
        status.Target,
        status.LastRun?.Ended,
        status.LastRun?.Succeeded,
        status.LastRun?.Error,
        status.LastRun?.Skipped ?? 0,
        status.LastRun?.KeysLeftOut ?? false,
        status.LastRun?.CatalogAt,
        status.LastRun?.CatalogAt is { } at ? Math.Round((now - UtcTime.Parse(at)).TotalSeconds) : null,
        status.Segments,
        status.Bytes,
        Math.Round(status.Cameras.Select(camera => camera.Time.TotalSeconds).DefaultIfEmpty().Max(), 3),
        [.. status.Cameras.Select(BackupCameraJson.Of)]);
}
