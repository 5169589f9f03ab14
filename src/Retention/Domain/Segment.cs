using NodaTime;

namespace Supervision.Domain;

/// <summary>A complete segment file (invariant 1): at <paramref name="Path"/> lies a synced file of exactly this digest.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Run">Unbroken stretch of one connection and format; unique over all cameras, sortable by start (see the README of the archive).</param>
/// <param name="Sequence">Number of the segment on its camera, from 1, never used twice, never going back (also over clock steps).</param>
/// <param name="Start">UTC of the first picture (inclusive).</param>
/// <param name="End">UTC at which the last picture ends (exclusive); within a run it is the next segment's start.</param>
/// <param name="Path">Relative to the data directory, with '/'.</param>
/// <param name="Bytes">File size.</param>
/// <param name="Sha256">SHA-256 of the whole file, 64 lower-case hex digits.</param>
/// <param name="PreviousSha256">Digest of the camera's segment before this one, as written in this file's box; null for the first.</param>
/// <param name="Label">Label mode that made the pictures: <c>pixels</c> or <c>none</c>.</param>
/// <param name="LabelBox">Where the label stands; null without label.</param>
/// <param name="Video">Picture coding: <c>h264</c> or <c>h265</c>.</param>
/// <param name="Width">Picture width in pixels.</param>
/// <param name="Height">Picture height in pixels.</param>
/// <param name="Audio">Sound coding (<c>aac</c>) or null without sound.</param>
/// <param name="Pictures">Number of pictures.</param>
/// <param name="Recovered">True where the file was cut back to its last whole fragment after a crash.</param>
public sealed record Segment(
    string Camera,
    string Run,
    long Sequence,
    Instant Start,
    Instant End,
    string Path,
    long Bytes,
    string Sha256,
    string? PreviousSha256,
    string Label,
    LabelBox? LabelBox,
    string Video,
    int Width,
    int Height,
    string? Audio,
    int Pictures,
    bool Recovered);
