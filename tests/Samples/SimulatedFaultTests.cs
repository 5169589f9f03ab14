using System.Text.Json;

using NodaTime;

using Supervision.HallOnvif.Settings;
using Supervision.Recorder.Onvif;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Samples;

/// <summary>Each way in which the simulator misbehaves, as the client's one sentence.</summary>
public sealed class SimulatedFaultTests
{
    [Theory]
    [InlineData("Unauthorized", "NotAuthorized", "the camera refuses user 'supervisor' for GetHostname")]
    [InlineData("BadRequest", "Refused", "the camera refuses GetHostname (HTTP 400) and gives no reason")]
    [InlineData("NotSupported", "NotSupported", "the camera does not have GetHostname: \"Optional action not implemented\"")]
    [InlineData("Lie", "BadAnswer", "lacks HostnameInformation")]
    [InlineData("Truncated", "BadAnswer", "no whole XML")]
    [InlineData("Huge", "BadAnswer", "larger than 1024 KiB")]
    [InlineData("EntityBomb", "BadAnswer", "document type")]
    public async Task Fault_Configured_OneSentence(string kind, string failure, string part)
    {
        var settings = SimulatedCamera.Usual with { Login = LoginKind.Both, Faults = [new Fault { Kind = Enum.Parse<FaultKind>(kind), On = "GetHostname" }] };
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(settings);
        await using var hall = simulated;
        using var connected = camera;
        var error = await Assert.ThrowsAsync<OnvifException>(() => camera.Device.HostnameAsync(CancellationToken.None));
        Assert.Equal(failure, error.Failure.ToString());
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"127.0.0.1:{simulated.Address.Port}: ", error.Message, StringComparison.Ordinal);
        Assert.Equal("SIM-1", (await camera.Device.InformationAsync(CancellationToken.None)).Model);
    }

    [Fact]
    public async Task Fault_Slow_TimedOut()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Faults = [new Fault { Kind = FaultKind.Slow, On = "GetHostname", Seconds = 60 }] });
        await using var hall = simulated;
        using var connected = camera;
        var asked = camera.Device.HostnameAsync(CancellationToken.None);
        await Eventually.True(() => simulated.Time.Waiting == 2, "the client and the camera wait");
        simulated.Time.Advance(Duration.FromSeconds(9));
        var error = await Assert.ThrowsAsync<OnvifException>(() => asked);
        Assert.Equal(OnvifFailure.Timeout, error.Failure);
        Assert.Contains("no whole answer within 8 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_BelievedWrong_Repaired()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { BelievedHost = "192.168.1.64", Ptz = true });
        await using var hall = simulated;
        using var connected = camera;
        Assert.Equal("rtsp://127.0.0.1:8554/cam1", (await camera.Media!.StreamAsync("profile0", CancellationToken.None)).AbsoluteUri);
        Assert.NotNull((await camera.Ptz!.StatusAsync("profile0", CancellationToken.None)).Position);
    }

    [Theory]
    [InlineData("{\"cameras\": [{\"port\": 1, \"serial\": \"1\", \"reference\": \"6c1f0000-0000-4000-8000-000000000001\", \"streams\": [], \"fault\": []}]}", "fault")]
    [InlineData("{\"cameras\": [{\"port\": 1}]}", "serial")]
    [InlineData("{", "depth")]
    public void Settings_Mistyped_Said(string json, string part) =>
        Assert.Contains(part, Assert.Throws<JsonException>(() => HallSettings.Parse(json)).Message, StringComparison.Ordinal);
}
