using Supervision.Media.Mp4;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>strip remove --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record StripRemoveJson(
    string Segment,
    string Output,
    string Label,
    string Video,
    int Pictures,
    long Bytes,
    string Sha256,
    string? Recorded,
    bool? Agrees,
    bool Closed,
    string? Problem)
{
    internal static StripRemoveJson Of(string segment, string output, CameraOriginal original, OriginalSummary written, string? problem) => new(
        segment,
        output,
        original.Label,
        original.Video,
        written.Pictures,
        written.Bytes,
        written.Sha256,
        original.RecordedSha256,
        original.RecordedSha256 is { } recorded ? recorded == written.Sha256 : null,
        original.IsClosed,
        problem);
}
