namespace Supervision.Recorder.Configuration;

/// <summary>A counter (窗口) of the hall.</summary>
public sealed record CounterConfiguration
{
    /// <summary>Names the counter within the file.</summary>
    public required string Id { get; init; }

    /// <summary>The name as it stands on the label.</summary>
    public required string Name { get; init; }

    /// <summary>The zone that it stands in.</summary>
    public required ZoneConfiguration Zone { get; init; }

    /// <summary>What it is for: as the file says, or as its name tells; null where neither does.</summary>
    public CounterKind? Kind { get; init; }
}
