using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <summary>Optional times of rows.</summary>
internal static class RowTime
{
    internal static long? Optional(Instant? time) => time is { } known ? UtcTime.ToNanoseconds(known) : null;

    internal static Instant? Optional(long? nanoseconds) => nanoseconds is { } known ? UtcTime.FromNanoseconds(known) : null;
}
