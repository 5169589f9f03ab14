using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Probe;

/// <summary>A profile: what the camera says of it, and what its stream shows.</summary>
/// <param name="Profile">As the camera says.</param>
/// <param name="Stream">Where it plays; null where the camera does not say.</param>
/// <param name="Measure">Null where it was not measured.</param>
/// <param name="Trouble">Why not, one line in English.</param>
internal sealed record ProfileReport(MediaProfile Profile, Uri? Stream, StreamMeasure? Measure, string? Trouble)
{
    /// <summary>Where the two differ.</summary>
    internal IReadOnlyList<StreamDifference> Differences => Measure is null ? [] : StreamComparison.Of(Profile.VideoEncoder, Profile.HasSound, Measure);
}
