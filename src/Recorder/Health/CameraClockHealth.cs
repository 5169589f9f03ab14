using NodaTime;

using Supervision.Recorder.Clocks;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Health;

/// <summary>A camera's clock in <c>/health</c>, as it was measured last since the program's start.</summary>
/// <param name="OffsetSeconds">Camera clock minus recorder clock.</param>
/// <param name="Measured">When.</param>
/// <param name="Source">How, for example <c>rtcp</c>.</param>
/// <param name="Alarm">True where it is off, by <see cref="ClockAlarm"/>.</param>
internal sealed record CameraClockHealth(double OffsetSeconds, Instant Measured, string Source, bool Alarm)
{
    /// <summary>As it was measured; null where it never was.</summary>
    public static CameraClockHealth? Of(ClockOffset? clock, bool alarm) => clock is null ? null : new(
        Math.Round(clock.Offset.TotalSeconds, 6), clock.Measured, clock.Source, alarm);
}
