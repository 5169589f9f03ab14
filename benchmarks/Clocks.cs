using NodaTime;

namespace Supervision.Benchmarks;

/// <summary>The system's clocks: what the base class measures, and the wall clock read through it.</summary>
internal sealed class Clocks : TimeProvider, IClock
{
    internal static Clocks Time { get; } = new();

    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(GetUtcNow());
}
