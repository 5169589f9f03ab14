using NodaTime;

using Supervision.HallOnvif.Settings;
using Supervision.Recorder.Clocks;
using Supervision.Recorder.Onvif;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.Clocks;

/// <summary>A camera's clock by ONVIF, against the hall's simulator; time passes by hand.</summary>
public sealed class OnvifClockTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Clock_IsAskedAboutOnceAMinute_WithoutALogin()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { Login = LoginKind.Token, ClockAheadSeconds = 5 });
        var clock = Clock(hall, () => hall.Address);
        var first = (await clock.ReadAsync(None))!;
        Assert.Equal(("cam1", "onvif", hall.Time.GetCurrentInstant(), Duration.FromSeconds(5.5)), (first.Camera, first.Source, first.Measured, first.Offset));
        hall.Time.Advance(Duration.FromSeconds(40));
        Assert.Same(first, await clock.ReadAsync(None));
        hall.Time.Advance(Duration.FromSeconds(10));
        Assert.Equal(Duration.FromSeconds(50), (await clock.ReadAsync(None))!.Measured - first.Measured);
    }

    [Fact]
    public async Task CameraThatDoesNotTell_IsAskedEverMoreSeldom()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual);
        Uri? at = new("http://127.0.0.1:9/onvif/device_service");
        var clock = Clock(hall, () => at);
        Assert.Null(await clock.ReadAsync(None));
        at = hall.Address;
        hall.Time.Advance(Duration.FromSeconds(90));
        Assert.Null(await clock.ReadAsync(None));
        hall.Time.Advance(Duration.FromSeconds(10));
        Assert.NotNull(await clock.ReadAsync(None));
        at = null;
        Assert.NotNull(await clock.ReadAsync(None));
    }

    private static OnvifClock Clock(SimulatedCamera hall, Func<Uri?> service) =>
        new("cam1", service, new OnvifConnector(RealClocks.Loopback, hall.Time, hall.Time), hall.Time);
}
