using NodaTime;

using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Sound;

/// <summary>How a pickup's sound lies to a camera's own in what was recorded, and what follows for the configuration.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Pickup">The pickup, with the offset that the configuration has now: it is taken for that of the recording.</param>
/// <param name="From">UTC of the first segment that was looked at; null where none was.</param>
/// <param name="To">UTC at which the last one ends.</param>
/// <param name="HasOwn">The camera's own sound is recorded.</param>
/// <param name="Result">What was measured.</param>
internal sealed record PickupOffset(string Camera, SoundPlan Pickup, Instant? From, Instant? To, bool HasOwn, OffsetResult Result)
{
    /// <summary>Nearer than this is in step: nobody hears it, and three metres of air cost as much.</summary>
    internal const double InStep = 10;

    /// <summary>True where it was measured.</summary>
    internal bool IsMeasured => Result.Kind is OffsetKind.Measured;

    /// <summary>True where it was measured, and nothing is to be changed.</summary>
    internal bool IsInStep => IsMeasured && Math.Abs(Result.Late!.Value) < InStep;

    /// <summary>What <c>offset_ms</c> should be; null where that is not known, or cannot be had.</summary>
    internal int? ShallBe => IsMeasured && Wanted is >= PickupBinder.MinOffset and <= PickupBinder.MaxOffset ? Wanted : null;

    private int Wanted => IsInStep ? Pickup.OffsetMs : Pickup.OffsetMs - (int)Math.Round(Result.Late!.Value);
}
