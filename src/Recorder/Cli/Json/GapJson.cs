using Supervision.Domain;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A gap as <c>gaps --json</c> writes it. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record GapJson(string Camera, string Start, string? End, string Cause, string Detail, string? Track)
{
    internal static GapJson Of(Gap gap) =>
        new(gap.Camera, UtcTime.Format(gap.Start), gap.End is { } end ? UtcTime.Format(end) : null, gap.Cause.Name(), gap.Detail, gap.IsOfPictures ? null : gap.Track);
}
