using NodaTime;

namespace Supervision.Tests.Retention;

/// <summary>A wall clock that the test moves.</summary>
internal sealed class HandClock(Instant now) : IClock
{
    internal Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
