using Supervision.Domain;
using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One camera of <see cref="BackupTargetJson"/>.</summary>
internal sealed record BackupCameraJson(string Camera, string? CopiedUpTo, long BehindSegments, long BehindBytes, double BehindSeconds)
{
    internal static BackupCameraJson Of(CameraBehind camera) => new(
        camera.Camera, camera.CopiedUpTo is { } moment ? UtcTime.Format(moment) : null, camera.Segments, camera.Bytes, Math.Round(camera.Time.TotalSeconds, 3));
}
