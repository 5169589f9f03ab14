using NodaTime;
using NodaTime.Text;

using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>retention plan --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record RetentionPlanJson(
    string Format,
    string AsOf,
    string? Calendar,
    bool Deletion,
    string? Doubt,
    IReadOnlyList<PlannedCameraJson> Cameras,
    IReadOnlyList<PlannedDeletionJson> Deletions,
    IReadOnlyList<KeptStretchJson> Kept,
    IReadOnlyList<BegunDeletionJson> Begun)
{
    /// <param name="plan">Null where nothing was recorded yet.</param>
    /// <param name="asOf">The day that was asked for.</param>
    internal static RetentionPlanJson Of(RetentionPlan? plan, LocalDate asOf) => new(
        "supervision-retention-plan/1",
        LocalDatePattern.Iso.Format(asOf),
        plan?.Calendar,
        plan?.IsDeletionOn ?? true,
        plan?.Doubt,
        [.. (plan?.Terms ?? []).Select(PlannedCameraJson.Of)],
        [.. (plan?.Deletions ?? []).Select(PlannedDeletionJson.Of)],
        [.. (plan?.Kept ?? []).Select(KeptStretchJson.Of)],
        [.. (plan?.Begun ?? []).Select(BegunDeletionJson.Of)]);
}
