using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>An audit that the recorder made of itself: see <see cref="Journal.RetentionAudited"/>.</summary>
/// <param name="Number">Number of its journal record.</param>
/// <param name="At">UTC at which it was noted.</param>
/// <param name="AsOf">Day in Beijing.</param>
/// <param name="Missing">Camera-days with findings.</param>
/// <param name="Overdue">Segments past the ceiling that nobody holds.</param>
/// <param name="Detail">The first of each, one line; empty where all is well.</param>
/// <param name="Certificate">SHA-256 of the certificate; null without one.</param>
public sealed record RetentionAudit(long Number, Instant At, LocalDate AsOf, int Missing, long Overdue, string Detail, string? Certificate);
