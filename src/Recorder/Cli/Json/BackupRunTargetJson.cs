using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One backup of <see cref="BackupRunJson"/>.</summary>
internal sealed record BackupRunTargetJson(
    string Target,
    string? Error,
    long Segments,
    long Bytes,
    long AlreadyThere,
    long Gone,
    long Deleted,
    long? State,
    bool KeysLeftOut,
    bool Complete,
    IReadOnlyList<SkippedSegmentsJson> Skipped)
{
    internal static BackupRunTargetJson Of(string target, BackupRunResult? result, string? error) => new(
        target,
        error,
        result?.Segments ?? 0,
        result?.Bytes ?? 0,
        result?.Found ?? 0,
        result?.Gone ?? 0,
        result?.Deleted ?? 0,
        result?.State,
        result?.KeysLeftOut ?? false,
        result?.IsComplete ?? false,
        [.. (result?.Skipped ?? []).Select(skipped => new SkippedSegmentsJson(skipped.Camera, skipped.Segments, skipped.Path, skipped.Reason))]);
}
