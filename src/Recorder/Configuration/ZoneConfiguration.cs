namespace Supervision.Recorder.Configuration;

/// <summary>A functional zone of the hall.</summary>
public sealed record ZoneConfiguration
{
    /// <summary>Names the zone within the file.</summary>
    public required string Id { get; init; }

    /// <summary>The name as it stands on the label, by the vocabulary of the profile where possible.</summary>
    public required string Name { get; init; }

    /// <summary>The profile's own word for what the zone is for; null where the profile has none.</summary>
    public string? Type { get; init; }
}
