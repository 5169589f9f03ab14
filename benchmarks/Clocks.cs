using NodaTime;

namespace Supervision.Benchmarks;

/// <summary>The system's clocks: a benchmark is a composition root of its own.</summary>
internal static class Clocks
{
#pragma warning disable RS0030 // See above.
    internal static IClock Wall => SystemClock.Instance;

    internal static TimeProvider Time => TimeProvider.System;
#pragma warning restore RS0030
}
