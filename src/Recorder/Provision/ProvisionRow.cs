using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Provision;

/// <summary>What one thing was, shall be, and has become. Values and lines are English.</summary>
/// <param name="Item">Which thing.</param>
/// <param name="Was">Before.</param>
/// <param name="ShallBe">By the standard.</param>
/// <param name="Now">After; as before where nothing was done.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Why">One line where there is something to say.</param>
internal sealed record ProvisionRow(CameraItem Item, string Was, string ShallBe, string Now, ItemVerdict Verdict, string? Why)
{
    /// <summary>Nothing is left to be done.</summary>
    internal bool IsGood => Verdict is ItemVerdict.AtStandard or ItemVerdict.Changed;

    /// <summary>What a plan says.</summary>
    internal static IReadOnlyList<ProvisionRow> Of(ProvisionPlan plan) =>
        [.. plan.Items.Select(item => Of(item, item.Is, Planned(item), item.Why, plan))];

    /// <summary>What has become of a plan.</summary>
    /// <param name="before">The plan that was carried out.</param>
    /// <param name="refusals">What the camera refused, with its sentence.</param>
    /// <param name="after">A plan made anew from what the camera says and shows now.</param>
    internal static IReadOnlyList<ProvisionRow> Of(ProvisionPlan before, IReadOnlyDictionary<CameraItem, string> refusals, ProvisionPlan after)
    {
        var old = before.Items.ToDictionary(item => item.Item);
        return [.. after.Items.Select(item => Of(item, old.GetValueOrDefault(item.Item)?.Is ?? "?", Done(old.GetValueOrDefault(item.Item), item, refusals), refusals.GetValueOrDefault(item.Item) ?? item.Why, after))];
    }

    private static ProvisionRow Of(ItemPlan item, string was, ItemVerdict verdict, string? why, ProvisionPlan plan)
    {
        var difference = plan.Differences.FirstOrDefault(one => one.Item == item.Item);
        var isMasked = difference is not null && verdict is ItemVerdict.AtStandard or ItemVerdict.Changed or ItemVerdict.Nearest;
        return difference is not null && isMasked
            ? new(item.Item, was, item.ShallBe, difference.Shows, ItemVerdict.NotInStream, difference.Why ?? $"the camera's settings say {difference.Says}, its stream shows {difference.Shows}")
            : new(item.Item, was, item.ShallBe, item.Is, verdict, why);
    }

    private static ItemVerdict Planned(ItemPlan item) => item.Fits ? ItemVerdict.AtStandard
        : item.IsUnknown ? ItemVerdict.Refused
        : item.IsPlanned ? ItemVerdict.Planned
        : item.IsNearest ? ItemVerdict.Nearest
        : ItemVerdict.NotOffered;

    private static ItemVerdict Done(ItemPlan? before, ItemPlan after, IReadOnlyDictionary<CameraItem, string> refusals) =>
        after.Fits ? before is { Fits: false } ? ItemVerdict.Changed : ItemVerdict.AtStandard
        : refusals.ContainsKey(after.Item) ? ItemVerdict.Refused
        : Planned(after) is ItemVerdict.Planned && before is { IsPlanned: true } ? ItemVerdict.NotDone
        : Planned(after);
}
