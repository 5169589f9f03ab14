using NodaTime;

using Supervision.Recorder.Clocks;

namespace Supervision.Recorder.Health;

/// <summary>The host's clock in <c>/health</c>. All figures are null where the kernel could not be asked.</summary>
/// <param name="Measured">When the kernel was asked.</param>
/// <param name="Synchronised">Whether a time daemon disciplines it.</param>
/// <param name="OffsetSeconds">What the kernel is still to work off.</param>
/// <param name="EstimatedErrorSeconds">The daemon's estimate.</param>
/// <param name="MaximumErrorSeconds">It is off by no more.</param>
/// <param name="TaiSeconds">TAI minus UTC; 0 where nobody told.</param>
/// <param name="Alarm">True where somebody must look.</param>
/// <param name="Message">What is wrong and how to mend it; empty while nothing is.</param>
internal sealed record HostClockHealth(
    Instant Measured,
    bool? Synchronised,
    double? OffsetSeconds,
    double? EstimatedErrorSeconds,
    double? MaximumErrorSeconds,
    int? TaiSeconds,
    bool Alarm,
    string Message)
{
    /// <summary>As it was found; null before the first look.</summary>
    public static HostClockHealth? Of(HostState? host) => host is null ? null : new(
        host.Measured,
        host.Clock?.IsSynchronised,
        Seconds(host.Clock?.Offset),
        Seconds(host.Clock?.EstimatedError),
        Seconds(host.Clock?.MaximumError),
        host.Clock?.TaiSeconds,
        host.Alarm,
        host.Message);

    private static double? Seconds(Duration? value) => value is { } known ? Math.Round(known.TotalSeconds, 9) : null;
}
