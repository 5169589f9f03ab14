using Supervision.Domain;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>What a run's path says of the pictures that it stores.</summary>
/// <param name="Label">Name of the label mode, as segments say it.</param>
/// <param name="LabelBox">Where the label stands; null without label.</param>
/// <param name="Original">The camera's format, where its own access units can be restored; else null.</param>
/// <param name="HasStrip">They carry a label strip.</param>
/// <param name="Thinned">Why they are key frames only; null where they are all.</param>
internal sealed record RunPictures(string Label, LabelBox? LabelBox = null, VideoFormat? Original = null, bool HasStrip = false, string? Thinned = null)
{
    public static RunPictures Of(IVideoPath path) => new(path.Label, path.LabelBox, path.Original, path.HasStrip);
}
