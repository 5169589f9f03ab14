using Supervision.Domain;

namespace Supervision.Recorder.Guard;

/// <summary>What the idle-time job found in a camera's older segments since the program's start. Immutable.</summary>
/// <param name="Segments">Segments compared.</param>
/// <param name="Damaged">Those of them whose picture the strip damages.</param>
/// <param name="Relabelled">Files that were made beside damaged ones.</param>
/// <param name="WorstDb">The worst picture of all; <see cref="StripFigures.Same"/> before the first.</param>
/// <param name="Cost">Processor time of all of it.</param>
internal sealed record OlderState(long Segments, long Damaged, long Relabelled, double WorstDb, TimeSpan Cost)
{
    /// <summary>Nothing was done yet.</summary>
    public static readonly OlderState None = new(0, 0, 0, StripFigures.Same, TimeSpan.Zero);

    /// <summary>The state after one more.</summary>
    public OlderState With(OlderResult result, TimeSpan cost) => new(
        Segments + (result.Figures is null ? 0 : 1),
        Damaged + (result.Figures is { IsDamaged: true } ? 1 : 0),
        Relabelled + (result.File is null ? 0 : 1),
        Math.Min(WorstDb, result.Figures?.WorstDb ?? StripFigures.Same),
        Cost + cost);
}
