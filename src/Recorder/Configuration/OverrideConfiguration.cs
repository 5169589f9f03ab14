namespace Supervision.Recorder.Configuration;

/// <summary>Somebody lets the recorder do what it refuses.</summary>
public sealed record OverrideConfiguration
{
    /// <summary>Why, one line.</summary>
    public required string Ground { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }
}
