using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Backup;

namespace Supervision.Recorder.Health;

/// <summary>A backup in <c>/health</c>.</summary>
/// <param name="Target">Its id.</param>
/// <param name="Succeeded">UTC of the last run that worked; null before.</param>
/// <param name="BehindSegments">Segments that are not copied, as the last look found.</param>
/// <param name="BehindBytes">Their sizes in all.</param>
/// <param name="BehindSeconds">From the first picture that is not copied to the newest one, of the camera that is the farthest behind.</param>
/// <param name="CatalogAt">UTC of the newest catalogue in it; null before.</param>
/// <param name="Message">Why the newest try failed; empty where it did not.</param>
internal sealed record BackupHealth(string Target, Instant? Succeeded, long BehindSegments, long BehindBytes, double BehindSeconds, Instant? CatalogAt, string Message)
{
    internal static BackupHealth Of((string Target, TargetStatus? Status, string Message) known) => new(
        known.Target,
        Moment(known.Status?.LastRun?.Succeeded),
        known.Status?.Segments ?? 0,
        known.Status?.Bytes ?? 0,
        known.Status?.Cameras.Select(camera => camera.Time.TotalSeconds).DefaultIfEmpty().Max() ?? 0,
        Moment(known.Status?.LastRun?.CatalogAt),
        known.Message);

    private static Instant? Moment(string? text) => text is null ? null : UtcTime.Parse(text);
}
