using Supervision.Retention.Sweeping;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>retention sweep --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record RetentionSweepJson(string Format, int Finished, int Deletions, long Segments, long Bytes, long Missing, int Refused, long Held, long Doubtful)
{
    internal static RetentionSweepJson Of(SweepResult result) => new(
        "supervision-retention-sweep/1", result.Finished, result.Deletions, result.Segments, result.Bytes, result.Missing, result.Refused, result.Held, result.Doubtful);
}
