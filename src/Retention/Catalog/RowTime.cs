using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <summary>Optional times of rows.</summary>
internal static class RowTime
{
    internal static Instant? Optional(long? nanoseconds) => nanoseconds is { } known ? UtcTime.FromNanoseconds(known) : null;
}
