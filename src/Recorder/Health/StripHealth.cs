using NodaTime;

using Supervision.Recorder.Guard;

namespace Supervision.Recorder.Health;

/// <summary>What is known of a camera's label strip in <c>/health</c>.</summary>
/// <param name="Exact">The camera's stream says itself that the image stays what it is: nothing is sampled.</param>
/// <param name="Samples">Samples since the start of the program.</param>
/// <param name="LastSample">UTC of the newest one; null before the first.</param>
/// <param name="LastWorstDb">The worst picture of the newest one.</param>
/// <param name="LastIdentical">Share of its pictures without a difference, 0 to 1.</param>
/// <param name="WorstDb">The worst picture of all samples.</param>
/// <param name="CostSeconds">Processor time of all samples.</param>
internal sealed record StripHealth(
    bool Exact, long Samples, Instant? LastSample, double? LastWorstDb, double? LastIdentical, double? WorstDb, double CostSeconds)
{
    /// <summary>What the guard knows; null where it knows nothing: the camera has no strip, or no sample was taken yet.</summary>
    public static StripHealth? Of(GuardState guard) => guard is { IsExact: false, Samples: 0 }
        ? null
        : new(
            guard.IsExact,
            guard.Samples,
            guard.Last?.Start,
            Rounded(guard.Last?.Figures?.WorstDb),
            Rounded(guard.Last?.Figures?.IdenticalShare),
            guard.Samples == 0 ? null : Rounded(guard.WorstDb),
            Math.Round(guard.Cost.TotalSeconds, 3));

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 2) : null;
}
