using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>What is the same for every segment of a run.</summary>
/// <param name="Video">The stored picture format (after the label).</param>
/// <param name="Sounds">The stored sound tracks (AAC): the camera's own first, then those of pickups.</param>
/// <param name="Label">Label mode that makes the pictures.</param>
/// <param name="LabelBox">Where the label stands; null without label.</param>
/// <param name="StripOf">The camera's own format, where the pictures are its with a label strip; else null.</param>
/// <param name="Thinned">Why its pictures are key frames only; null where they are all.</param>
internal sealed record RunFormat(VideoFormat Video, IReadOnlyList<StoredSound> Sounds, string Label, LabelBox? LabelBox, VideoFormat? StripOf = null, string? Thinned = null)
{
    /// <summary>The picture coding as segments and catalogue name it.</summary>
    public string VideoName => Video.Codec is VideoCodec.H264 ? "h264" : "h265";

    /// <summary>The sound coding as segments and catalogue name it.</summary>
    public string? AudioName => Sounds.Count == 0 ? null : "aac";
}
