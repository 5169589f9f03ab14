namespace Supervision.Recorder.Configuration;

/// <summary>A device of the system that is neither camera nor pickup: the standards list and count them.</summary>
public sealed record DeviceConfiguration
{
    /// <summary>Names the device within the file.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required DeviceClass Class { get; init; }

    /// <summary>The network that it is on; null where the file does not say.</summary>
    public NetworkKind? Network { get; init; }
}
