using NodaTime;

using Supervision.Media.Posix;

namespace Supervision.Recorder.Clocks;

/// <summary>The host's clock at one look.</summary>
/// <param name="Measured">When, on that clock.</param>
/// <param name="Clock">What the kernel said; null where it could not be asked.</param>
/// <param name="Message">What needs somebody, and what to do; empty while nothing does.</param>
internal sealed record HostState(Instant Measured, KernelClock? Clock, string Message)
{
    /// <summary>A daemon needs this long at most after the boot; until then an unsynchronised clock is no alarm.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>True where somebody must look.</summary>
    public bool Alarm => Message.Length > 0;

    /// <summary>Judges what the kernel said.</summary>
    /// <param name="measured">When.</param>
    /// <param name="clock">What it said.</param>
    /// <param name="unsynchronised">How long it has been saying that the clock is not synchronised.</param>
    /// <param name="alarm">Remembers what was judged before.</param>
    public static HostState Of(Instant measured, KernelClock clock, TimeSpan unsynchronised, ClockAlarm alarm) => new(
        measured,
        clock,
        clock.IsSynchronised ? Wrong(clock, alarm)
        : unsynchronised >= Patience ? "the host's clock is not synchronised: install chrony and see by 'chronyc sources' that a time server answers"
        : "");

    private static string Wrong(KernelClock clock, ClockAlarm alarm)
    {
        var off = Duration.Max(clock.EstimatedError, Duration.Max(clock.Offset, -clock.Offset));
        return alarm.Judge(off) ? $"the host's clock is synchronised, and yet off by {off.TotalSeconds:0.0} s: see 'chronyc tracking'" : "";
    }
}
