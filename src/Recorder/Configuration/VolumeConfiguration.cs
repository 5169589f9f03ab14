namespace Supervision.Recorder.Configuration;

/// <summary>A disk of its own for some cameras.</summary>
public sealed record VolumeConfiguration
{
    /// <summary>Names it in messages, health and metrics. Letters, digits, '-' and '_'; not <c>main</c>, which is the data directory's.</summary>
    public required string Id { get; init; }

    /// <summary>The absolute path where it is mounted, or a folder on it.</summary>
    public required string Path { get; init; }

    /// <summary>Ids of the cameras that are recorded on it.</summary>
    public required IReadOnlyList<string> Cameras { get; init; }
}
