namespace Supervision.Recorder.Probe;

/// <summary>A camera's settings say one thing, its stream shows another.</summary>
/// <param name="Item">What.</param>
/// <param name="Says">The settings.</param>
/// <param name="Shows">The stream.</param>
internal sealed record StreamDifference(CameraItem Item, string Says, string Shows);
