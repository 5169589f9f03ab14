using Supervision.Recorder.Control.Operations;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>hold add --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record HoldAddJson(string Format, long Number, IReadOnlyList<LostStretch> Deleted)
{
    internal static HoldAddJson Of(HoldAnswer answer) => new("supervision-hold-add/1", answer.Number, answer.Deleted);
}
