namespace Supervision.Recorder.Configuration;

/// <summary>A pickup (拾音器): the sound at a counter, which comes in the stream of a camera.</summary>
public sealed record PickupConfiguration
{
    /// <summary>Names the pickup within the file.</summary>
    public required string Id { get; init; }

    /// <summary>The counter that it hears.</summary>
    public required CounterConfiguration Counter { get; init; }

    /// <summary>The id of the camera whose stream carries its sound.</summary>
    public required string Camera { get; init; }
}
