using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>check --json</c> writes: the check's own stored form, and the rebuild before it. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record CheckJson(
    string Format,
    bool Ok,
    bool Deep,
    bool Live,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<CameraSummary> Cameras,
    RebuildJson? Rebuild,
    IReadOnlyList<BegunDeletionJson> Begun)
{
    internal static CheckJson Of(CheckResult result, RebuildResult? rebuilt) =>
        new(result.Format, result.Ok, result.Deep, result.Live, result.Findings, result.Cameras, RebuildJson.Of(rebuilt), [.. result.Begun.Select(BegunDeletionJson.Of)]);
}
