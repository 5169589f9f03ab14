using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Provision;

/// <summary>What one thing is, what it shall be, and what the camera can be asked for. Values are short English words.</summary>
/// <param name="Item">Which thing.</param>
/// <param name="Is">As the camera says, or as its stream shows where settings cannot tell.</param>
/// <param name="ShallBe">By the hall's standard.</param>
/// <param name="Target">What is asked for: the standard, or the nearest that the camera offers; null where there is nothing to ask for.</param>
/// <param name="Fits">It is at the standard.</param>
/// <param name="Why">One line in English where it is not as simple as that.</param>
internal sealed record ItemPlan(CameraItem Item, string Is, string ShallBe, string? Target, bool Fits, string? Why = null)
{
    /// <summary>Something is to be asked of the camera.</summary>
    internal bool IsPlanned => !Fits && Target is not null && Target != Is;

    /// <summary>It is at the nearest that the camera offers.</summary>
    internal bool IsNearest => !Fits && Target is not null && Target == Is;

    /// <summary>The camera did not tell: that is a refusal, not a value.</summary>
    internal bool IsUnknown { get; init; }

    internal static ItemPlan Unknown(CameraItem item, string shallBe, string trouble) => new(item, "?", shallBe, null, Fits: false, trouble) { IsUnknown = true };
}
