using Supervision.Domain;

namespace Supervision.Recorder.Guard;

/// <summary>What the guard knows of a camera since the program's start. Immutable.</summary>
/// <param name="IsExact">The camera's stream says itself that the strip changes nothing: it is never sampled.</param>
/// <param name="Samples">Samples judged.</param>
/// <param name="Last">The newest of them, or the one of before the start that keeps the strip out; null before the first.</param>
/// <param name="WorstDb">The worst picture of all; <see cref="StripFigures.Same"/> before the first.</param>
/// <param name="Cost">Processor time of all.</param>
internal sealed record GuardState(bool IsExact, long Samples, GuardReport? Last, double WorstDb, TimeSpan Cost)
{
    /// <summary>Nothing is known yet.</summary>
    public static readonly GuardState New = new(IsExact: false, 0, Last: null, StripFigures.Same, TimeSpan.Zero);

    /// <summary>The state after one more sample.</summary>
    public GuardState With(GuardReport report) =>
        new(IsExact, Samples + 1, report, Math.Min(WorstDb, report.Figures?.WorstDb ?? StripFigures.Same), Cost + report.Cost);
}
