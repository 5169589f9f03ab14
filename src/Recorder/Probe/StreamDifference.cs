namespace Supervision.Recorder.Probe;

/// <summary>A camera's settings say one thing, its stream shows another.</summary>
/// <param name="Item">What.</param>
/// <param name="Says">The settings.</param>
/// <param name="Shows">The stream.</param>
internal sealed record StreamDifference(CameraItem Item, string Says, string Shows)
{
    /// <summary>One line in English where the two words do not say it; null where they do.</summary>
    internal string? Why { get; init; }
}
