using System.Runtime.InteropServices;

namespace Supervision.Media.Posix;

/// <summary>The calling thread's share of the processor: the framework neither lowers it on Linux nor tells what was used.</summary>
public static partial class CurrentThread
{
    private const int Process = 0;
    private const int Lowest = 19;
    private const int ThreadCpuClock = 3;

    /// <summary>
    /// Processor time that the calling thread has used, in user and kernel mode. Zero where the system does not tell; a dedicated thread only, since
    /// another caller may stand on another thread the next time.
    /// </summary>
    public static TimeSpan CpuTime => clock_gettime(ThreadCpuClock, out var time) == 0
        ? new TimeSpan((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
        : TimeSpan.Zero;

    /// <summary>
    /// From now on the calling thread runs only where nobody else wants to (nice 19); there is no way back. In Linux a process id of 0 means the
    /// thread that calls. Threads that it starts inherit it.
    /// </summary>
    /// <returns>False where the system refused.</returns>
    public static bool TryLowerPriority() => setpriority(Process, 0, Lowest) == 0;

    [LibraryImport("libc", SetLastError = true)]
    private static partial int setpriority(int which, uint who, int value);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int clock_gettime(int clock, out Timespec time);

    /// <summary><c>struct timespec</c> of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        internal long Seconds;
        internal long Nanoseconds;
    }
}
