using NodaTime;

using Supervision.HallOnvif.Settings;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;

namespace Supervision.Tests.Samples;

/// <summary>The recorder's client before the hall's simulator, which shares no code with it: who it is, its clock, its login.</summary>
public sealed class SimulatedDeviceTests
{
    [Fact]
    public async Task Connect_WrongClock_MeasuredAndSaidWhoItIs()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { ClockAheadSeconds = -3725 });
        await using var hall = simulated;
        using var connected = camera;
        Assert.Equal(new DeviceInformation("Simcam", "SIM-1", "1.0", "HALL0001", "simulated"), camera.Information);
        var off = camera.Clock!.Offset - Duration.FromSeconds(-3725);
        Assert.InRange(off, -camera.Clock.Uncertainty, camera.Clock.Uncertainty);
        Assert.Equal("urn:uuid:6c1f0000-0000-4000-8000-000000000001", await camera.Device.EndpointReferenceAsync(CancellationToken.None));
        Assert.Equal("大厅一", (await camera.Device.ScopesAsync(CancellationToken.None)).Name);
        Assert.Equal("127.0.0.1/24", Assert.Single(Assert.Single(await camera.Device.NetworkInterfacesAsync(CancellationToken.None)).Addresses));
        Assert.Equal("sim-camera", await camera.Device.HostnameAsync(CancellationToken.None));
        Assert.Null(camera.Ptz);
    }

    [Fact]
    public async Task Clock_SetByHandAndByNtp_Right()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { ClockAheadSeconds = 90 });
        await using var hall = simulated;
        using var connected = camera;
        await camera.Device.SetClockAsync(byNtp: false, "UTC0", simulated.Time.GetCurrentInstant() + Duration.FromHours(1), CancellationToken.None);
        var byHand = (await camera.Device.ClockAsync(CancellationToken.None))!;
        Assert.InRange(byHand.Offset - Duration.FromHours(1), -byHand.Uncertainty, byHand.Uncertainty);
        Assert.Equal("UTC0", byHand.Settings.TimeZone);
        await camera.Device.SetNtpAsync(new NtpSetting(false, ["10.0.0.1", "ntp.example"]), CancellationToken.None);
        await camera.Device.SetClockAsync(byNtp: true, DeviceDateTime.Beijing, null, CancellationToken.None);
        Assert.Equal(["10.0.0.1", "ntp.example"], (await camera.Device.NtpAsync(CancellationToken.None)).Servers);
        var byNtp = (await camera.Device.ClockAsync(CancellationToken.None))!;
        Assert.InRange(byNtp.Offset, -byNtp.Uncertainty, byNtp.Uncertainty);
        Assert.True(byNtp.Settings.ByNtp);
    }

    [Theory]
    [InlineData("Token", "MD5", "Token")]
    [InlineData("Digest", "MD5", "HttpDigest")]
    [InlineData("Digest", "SHA-256", "HttpDigest")]
    [InlineData("Both", "MD5", "HttpDigest")]
    [InlineData("Open", "MD5", "None")]
    public async Task Login_OfEachKind_Taken(string kind, string algorithm, string way)
    {
        var settings = SimulatedCamera.Usual with { Login = Enum.Parse<LoginKind>(kind), DigestAlgorithm = algorithm, NonceOnce = true, ClockAheadSeconds = 7200 };
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(settings);
        await using var hall = simulated;
        using var connected = camera;
        Assert.Equal("SIM-1", (await camera.Device.InformationAsync(CancellationToken.None)).Model);
        Assert.Equal(way, camera.Login.ToString());
    }

    [Theory]
    [InlineData("Token")]
    [InlineData("Digest")]
    [InlineData("Both")]
    public async Task Login_WrongPassword_Refused(string kind)
    {
        await using var simulated = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { Login = Enum.Parse<LoginKind>(kind) });
        var error = await Assert.ThrowsAsync<OnvifException>(() => simulated.ConnectAsync("wrong"));
        Assert.Equal(OnvifFailure.NotAuthorized, error.Failure);
        Assert.Contains("refuses user 'supervisor'", error.Message, StringComparison.Ordinal);
    }
}
