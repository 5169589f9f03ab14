using NodaTime;

using Supervision.Media.Posix;

namespace Supervision.Tests.Recorder.Clocks;

/// <summary>A kernel whose words on the clock the test chooses; synchronised at first.</summary>
internal sealed class ManualKernel
{
    internal KernelClock Clock { get; set; } = new(true, Duration.Zero, Duration.FromMilliseconds(1), Duration.FromMilliseconds(20), 37);

    internal bool IsForbidden { get; set; }

    internal KernelClock Read() => IsForbidden ? throw new PosixException("adjtimex", "(the host's clock)", Errno.NotPermitted) : Clock;
}
