using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Retention.Archive;

/// <summary>What is known before the first fragment of a segment.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Label">Label mode: <c>strip</c>, <c>pixels</c> or <c>none</c>.</param>
/// <param name="LabelBox">Where the label stands; null without.</param>
/// <param name="Video">Format of the stored pictures.</param>
/// <param name="Sounds">The stored sound tracks (AAC).</param>
/// <param name="StripOf">The camera's own format, where the pictures are its with a label strip; else null.</param>
public sealed record SegmentOpening(
    string Camera, string Run, string Label, LabelBox? LabelBox, VideoFormat Video, IReadOnlyList<StoredSound> Sounds, VideoFormat? StripOf = null);
