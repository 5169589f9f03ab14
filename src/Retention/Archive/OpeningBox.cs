using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Archive;

/// <summary>What a segment file says about itself in its first box, before the first picture: enough to put it back into a lost catalogue.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Sequence">Number on its camera, from 1.</param>
/// <param name="Start">UTC of the first picture, exact.</param>
/// <param name="Label">Label mode.</param>
/// <param name="LabelBox">Where the label stands; null without.</param>
/// <param name="Video">Picture coding: <c>h264</c> or <c>h265</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Audio">Sound coding, or null.</param>
/// <param name="PreviousSha256">Digest of the camera's segment before this one; null for the first.</param>
/// <param name="Original">
/// The camera's own decoder configuration (<c>avcC</c>) in base64, where the pictures are its with a label strip: what taking the strip out needs. Else null.
/// </param>
/// <param name="Recorder">Version of the program that wrote it.</param>
public sealed record OpeningBox(
    string Camera,
    string Run,
    long Sequence,
    Instant Start,
    string Label,
    LabelBox? LabelBox,
    string Video,
    int Width,
    int Height,
    string? Audio,
    string? PreviousSha256,
    string? Original,
    string Recorder);
