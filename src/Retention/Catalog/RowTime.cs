using NodaTime;
using NodaTime.Text;

using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <summary>Optional times of rows, and days as they stand in them.</summary>
internal static class RowTime
{
    internal static long? Optional(Instant? time) => time is { } known ? UtcTime.ToNanoseconds(known) : null;

    internal static Instant? Optional(long? nanoseconds) => nanoseconds is { } known ? UtcTime.FromNanoseconds(known) : null;

    internal static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    internal static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).GetValueOrThrow();
}
