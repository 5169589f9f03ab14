using NodaTime;

using Supervision.HallOnvif.Settings;
using Supervision.Recorder.Clocks;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;
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

    [Fact]
    public async Task Correction_ByAServer_IsReadBack()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { ClockAheadSeconds = -3725 });
        await using var hall = simulated;
        using var connected = camera;
        var correction = await ClockCorrection.ApplyAsync(camera.Device, "10.0.0.1", hall.Time, None);
        Assert.Equal((true, true), (correction.ByNtp, correction.IsBeijing));
        Assert.Empty(correction.Refused);
        Assert.Equal((Duration.FromSeconds(-3724.5), Duration.FromSeconds(0.5)), (correction.Before!.Offset, correction.After!.Offset));
    }

    [Fact]
    public async Task Correction_OfACameraThatTakesNoServer_IsByHand()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { ClockAheadSeconds = 90, Faults = [new Fault { Kind = FaultKind.NotSupported, On = "SetNTP" }] });
        await using var hall = simulated;
        using var connected = camera;
        var correction = await ClockCorrection.ApplyAsync(camera.Device, "10.0.0.1", hall.Time, None);
        Assert.False(correction.ByNtp);
        Assert.Contains("the camera does not have SetNTP", Assert.Single(correction.Refused), StringComparison.Ordinal);
        Assert.Equal(Duration.FromSeconds(0.5), correction.After!.Offset);
    }

    [Fact]
    public async Task Correction_ThatIsALie_Shows()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { ClockAheadSeconds = 90, Faults = [new Fault { Kind = FaultKind.Lie, On = "SetSystemDateAndTime" }] });
        await using var hall = simulated;
        using var connected = camera;
        var correction = await ClockCorrection.ApplyAsync(camera.Device, "10.0.0.1", hall.Time, None);
        Assert.False(correction.ByNtp);
        Assert.Equal(Duration.FromSeconds(90.5), correction.After!.Offset);
    }

    private static OnvifClock Clock(SimulatedCamera hall, Func<Uri?> service) =>
        new("cam1", service, new OnvifConnector(RealClocks.Loopback, hall.Time, hall.Time), hall.Time);
}
