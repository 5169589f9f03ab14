using Supervision.Recorder.Onvif.Ptz;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Moving a dome.</summary>
public sealed class PtzTests : IDisposable
{
    private readonly FakeOnvifDevice _device = new FakeOnvifDevice().Play(Capture.Reolink);

    public void Dispose() => _device.Dispose();

    [Fact]
    public async Task EveryMove_AskedAtTheDomeService()
    {
        string[] commands = ["ContinuousMove", "AbsoluteMove", "RelativeMove", "Stop", "GotoPreset", "GotoHomePosition", "SetHomePosition"];
        foreach (var command in commands)
        {
            _device.Answer(command, $"<{command}Response/>");
        }

        _device.Answer("SetPreset", "<SetPresetResponse><PresetToken>4</PresetToken></SetPresetResponse>");
        _device.Answer("GetPresets", "<GetPresetsResponse><Preset token=\"4\"><Name>door</Name><PTZPosition><PanTilt x=\"0.5\" y=\"-0.25\"/><Zoom x=\"1\"/></PTZPosition></Preset><Preset><Name>broken</Name></Preset></GetPresetsResponse>");
        _device.Answer("GetConfigurations", "<GetConfigurationsResponse><PTZConfiguration token=\"c\"><Name>c</Name><NodeToken>n</NodeToken></PTZConfiguration></GetConfigurationsResponse>");
        _device.Answer("GetNodes", _ => FakeReply.Text(Answers.File("ptz__get_nodes_success.xml")));
        using var camera = await _device.ConnectAsync();
        var (ptz, none) = (camera.Ptz!, CancellationToken.None);
        var speed = new PtzVector(0.5, 0, null);
        await ptz.MoveAsync("p", speed, TimeSpan.FromSeconds(2), none);
        await ptz.MoveToAsync("p", new(0.1, 0.2, 0.3), speed, none);
        await ptz.MoveByAsync("p", new(null, null, 0.1), null, none);
        await ptz.StopAsync("p", none);
        Assert.Equal("4", await ptz.SetPresetAsync("p", "door", null, none));
        await ptz.GotoPresetAsync("p", "4", null, none);
        await ptz.GotoHomeAsync("p", null, none);
        await ptz.SetHomeAsync("p", none);
        Assert.Equal(new PtzPreset("4", "door", new(0.5, -0.25, 1)), Assert.Single(await ptz.PresetsAsync("p", none)));
        Assert.Equal(new PtzConfiguration("c", "c", "n"), Assert.Single(await ptz.ConfigurationsAsync(none)));
        Assert.Equal(300, Assert.Single(await ptz.NodesAsync(none)).MaxPresets);
        Assert.All(_device.Requests.SkipWhile(request => request.Operation != "ContinuousMove"), request => Assert.Equal("/onvif/ptz_service", request.Address.AbsolutePath));
        Assert.Equal("PT2S", _device.Requests.Single(request => request.Operation == "ContinuousMove").Said("Timeout"));
    }

    [Fact]
    public void Status_Moving_Read()
    {
        var status = Answers.Read(
            "<Envelope><Body><GetStatusResponse><PTZStatus><Position><PanTilt x=\"1\" y=\"NaN\"/></Position><MoveStatus><PanTilt>IDLE</PanTilt><Zoom>MOVING</Zoom></MoveStatus><Error>stuck</Error></PTZStatus></GetStatusResponse></Body></Envelope>",
            new GetStatus("p"));
        Assert.Equal(new PtzStatus(new(1, null, null), true, "stuck"), status);
    }
}
