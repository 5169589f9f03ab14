using NodaTime;

namespace Supervision.SampleArchive.Recording;

/// <summary>Wall time as the sample says it: sixty days pass in a minute.</summary>
internal sealed class SetClock(Instant start) : IClock
{
    internal Instant Now { get; set; } = start;

    public Instant GetCurrentInstant() => Now;
}
