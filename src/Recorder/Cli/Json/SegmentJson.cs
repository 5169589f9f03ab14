using Supervision.Domain;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A segment as <c>segments --json</c> writes it. A contract: README.md of the folder above documents it, a golden test pins it.</summary>
internal sealed record SegmentJson(
    string Camera,
    string Start,
    string End,
    string Path,
    long Bytes,
    string Sha256,
    string? PreviousSha256,
    string Label,
    LabelBoxJson? LabelBox,
    string Run,
    long Sequence,
    string Video,
    int Width,
    int Height,
    string? Audio,
    int Pictures,
    bool Recovered,
    SegmentClockJson? Clock,
    bool Thinned)
{
    internal static SegmentJson Of(TimedSegment timed) => Of(timed.Segment, timed.Clock, timed.IsThinned);

    private static SegmentJson Of(Segment segment, SegmentClockJson? clock, bool thinned) => new(
        segment.Camera,
        UtcTime.Format(segment.Start),
        UtcTime.Format(segment.End),
        segment.Path,
        segment.Bytes,
        segment.Sha256,
        segment.PreviousSha256,
        segment.Label,
        LabelBoxJson.Of(segment.LabelBox),
        segment.Run,
        segment.Sequence,
        segment.Video,
        segment.Width,
        segment.Height,
        segment.Audio,
        segment.Pictures,
        segment.Recovered,
        clock,
        thinned);
}
