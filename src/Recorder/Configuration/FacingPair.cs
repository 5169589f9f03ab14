namespace Supervision.Recorder.Configuration;

/// <summary>Two counters that face each other (面对面): they may share a fixed camera and a pickup.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
public sealed record FacingPair(CounterConfiguration First, CounterConfiguration Second)
{
    /// <summary>Whether these are the two, in any order.</summary>
    public bool Is(CounterConfiguration one, CounterConfiguration other) =>
        (First.Id == one.Id && Second.Id == other.Id) || (First.Id == other.Id && Second.Id == one.Id);
}
