using System.Runtime.CompilerServices;

using NodaTime;

using Supervision.Media.Posix;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Media.Posix;

/// <summary>The kernel's words on the host's clock, and the layout that they come in.</summary>
public sealed class KernelClockTests
{
    private const int MaximumTolerance = 32_768_000; // 500 ppm, scaled by 2^16: the kernel's own constant.

    [Fact]
    public void The_layout_is_the_kernel_s()
    {
        var timex = default(Libc.Timex);
        var before = WallClock.Now;
        var state = Libc.adjtimex(ref timex);
        var after = WallClock.Now;

        Assert.Equal(208, Unsafe.SizeOf<Libc.Timex>());
        Assert.InRange(state, 0, Libc.TIME_ERROR);
        Assert.Equal((0u, MaximumTolerance), (timex.modes, timex.tolerance));
        Assert.InRange(timex.tick, 9_000, 11_000);
        var fraction = (timex.status & Libc.STA_NANO) != 0 ? timex.time_usec : timex.time_usec * 1000;
        var told = Instant.FromUnixTimeSeconds(timex.time_sec) + Duration.FromNanoseconds(fraction);
        Assert.InRange(told, before - Duration.FromSeconds(1), after + Duration.FromSeconds(1));
    }

    [Fact]
    public void This_machine_answers()
    {
        var clock = KernelClock.Read();

        Assert.InRange(clock.EstimatedError, Duration.Zero, Duration.MaxValue);
        Assert.InRange(clock.MaximumError, Duration.Zero, Duration.FromSeconds(16)); // There the kernel stops to count.
        Assert.InRange(clock.TaiSeconds, 0, 100);
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, Libc.STA_UNSYNC, false)]
    [InlineData(Libc.TIME_ERROR, 0, false)]
    [InlineData(Libc.TIME_ERROR, Libc.STA_UNSYNC, false)]
    [InlineData(1, 0x10, true)] // A leap second is coming.
    public void Either_sign_means_that_it_is_not_synchronised(int state, int status, bool expected) =>
        Assert.Equal(expected, KernelClock.Of(state, new Libc.Timex { status = status }).IsSynchronised);

    [Fact]
    public void Units_follow_the_status()
    {
        var timex = new Libc.Timex { offset = -1500, esterror = 20, maxerror = 3000, tai = 37 };
        var micro = KernelClock.Of(0, timex);
        timex.status = Libc.STA_NANO;

        Assert.Equal(new KernelClock(true, Duration.FromNanoseconds(-1_500_000), Duration.FromNanoseconds(20_000), Duration.FromMilliseconds(3), 37), micro);
        Assert.Equal(micro with { Offset = Duration.FromNanoseconds(-1500) }, KernelClock.Of(0, timex));
    }
}
