using NodaTime;

using Supervision.Recorder.Guard;

namespace Supervision.Recorder.Health;

/// <summary>What is known of a camera's label strip in <c>/health</c>.</summary>
/// <param name="Exact">The camera's stream says itself that the image stays what it is: nothing is sampled.</param>
/// <param name="Samples">Samples since the start of the program.</param>
/// <param name="LastSample">UTC of the newest one, which may be from before the start where it keeps the strip out; null before the first.</param>
/// <param name="LastWorstDb">The worst picture of the newest one.</param>
/// <param name="LastIdentical">Share of its pictures without a difference, 0 to 1.</param>
/// <param name="WorstDb">The worst picture of all samples.</param>
/// <param name="CostSeconds">Processor time of all samples.</param>
/// <param name="Older">What was found in older segments; null where none was compared since the start of the program.</param>
internal sealed record StripHealth(
    bool Exact, long Samples, Instant? LastSample, double? LastWorstDb, double? LastIdentical, double? WorstDb, double CostSeconds, OlderHealth? Older)
{
    /// <summary>What the guard knows; null where it knows nothing: the camera has no strip, or nothing was compared yet.</summary>
    public static StripHealth? Of(GuardState guard, OlderState older) => guard is { IsExact: false, Last: null } && older == OlderState.None
        ? null
        : new(
            guard.IsExact,
            guard.Samples,
            guard.Last?.Start,
            Rounded(guard.Last?.Figures?.WorstDb),
            Rounded(guard.Last?.Figures?.IdenticalShare),
            guard.Last is null ? null : Rounded(guard.WorstDb),
            Math.Round(guard.Cost.TotalSeconds, 3),
            older == OlderState.None ? null : new(older.Segments, older.Damaged, older.Relabelled, Math.Round(older.WorstDb, 2), Math.Round(older.Cost.TotalSeconds, 3)));

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 2) : null;
}
