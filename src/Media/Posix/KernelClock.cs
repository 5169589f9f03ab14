using System.Runtime.InteropServices;

using NodaTime;

namespace Supervision.Media.Posix;

/// <summary>What the kernel knows of the host's clock, as the time daemon told it (<c>adjtimex</c>). Without a daemon the kernel says so.</summary>
/// <param name="IsSynchronised">A daemon disciplines the clock, and spoke lately enough.</param>
/// <param name="Offset">What the kernel is still to work off: true time minus the clock.</param>
/// <param name="EstimatedError">The daemon's estimate.</param>
/// <param name="MaximumError">The clock is off by no more, as far as the daemon knows; the kernel adds 500 ppm until it speaks again.</param>
/// <param name="TaiSeconds">TAI minus UTC; 0 where nobody told the kernel.</param>
public readonly record struct KernelClock(bool IsSynchronised, Duration Offset, Duration EstimatedError, Duration MaximumError, int TaiSeconds)
{
    /// <summary>Asks the kernel. Changes nothing and needs no privilege.</summary>
    /// <exception cref="PosixException">A sandbox forbids the call.</exception>
    public static KernelClock Read()
    {
        var timex = default(Libc.Timex);
        var state = Libc.adjtimex(ref timex);
        return state >= 0 ? Of(state, timex) : throw new PosixException("adjtimex", "(the host's clock)", Marshal.GetLastPInvokeError());
    }

    /// <summary>The kernel's answer in our terms.</summary>
    internal static KernelClock Of(int state, in Libc.Timex timex) => new(
        state != Libc.TIME_ERROR && (timex.status & Libc.STA_UNSYNC) == 0,
        Duration.FromNanoseconds((timex.status & Libc.STA_NANO) != 0 ? timex.offset : timex.offset * 1000),
        Duration.FromNanoseconds(timex.esterror * 1000),
        Duration.FromNanoseconds(timex.maxerror * 1000),
        timex.tai);
}
