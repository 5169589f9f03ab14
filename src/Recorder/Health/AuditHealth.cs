using NodaTime;
using NodaTime.Text;

using Supervision.Recorder.Audit;

namespace Supervision.Recorder.Health;

/// <summary>The last audit of retention in <c>/health</c>.</summary>
/// <param name="At">UTC at which it was noted; null before the first.</param>
/// <param name="AsOf">The day in Beijing.</param>
/// <param name="MissingDays">Camera-days with findings.</param>
/// <param name="OverdueSegments">Segments past the ceiling that nobody holds.</param>
/// <param name="Alarm">True where days are not complete, or the newest attempt failed.</param>
/// <param name="Message">The first of each, or why it failed; empty where all is well.</param>
/// <param name="Certificate">SHA-256 of its certificate.</param>
internal sealed record AuditHealth(Instant? At, string? AsOf, int? MissingDays, long? OverdueSegments, bool Alarm, string Message, string? Certificate)
{
    internal static AuditHealth Of(NightlyAudit audit) => new(
        audit.Last?.At,
        audit.Last is { } last ? LocalDatePattern.Iso.Format(last.AsOf) : null,
        audit.Last?.Missing,
        audit.Last?.Overdue,
        audit.Failure.Length > 0 || audit.Last is { Missing: > 0 },
        audit.Failure.Length > 0 ? audit.Failure : audit.Last?.Detail ?? "",
        audit.Last?.Certificate);
}
