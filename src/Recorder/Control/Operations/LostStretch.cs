namespace Supervision.Recorder.Control.Operations;

/// <summary>Recordings that a hold came too late for.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="From">UTC, ISO 8601, inclusive.</param>
/// <param name="To">UTC, exclusive.</param>
/// <param name="Going">True while their files are being deleted.</param>
internal sealed record LostStretch(string Camera, string From, string To, bool Going);
