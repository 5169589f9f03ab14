using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.Web;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Recorder.Locating;
using Supervision.Tests.Samples;

using SimulatedHall = Supervision.HallOnvif.Hall;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>The built recorder, and a camera whose address changes while another device takes the old one.</summary>
public sealed class MovingCameraTests : IDisposable
{
    private readonly LoopbackRange _net = new();
    private readonly Site _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task CameraThatMoves_IsFoundBySerial_AndRecordingGoesOn()
    {
        await using var first = await CameraAsync(1, 0);
        _site.Onvif("cam1", _net.Service(1, first.Onvif).Authority, "HALL0001", _net.Range).Write(segmentSeconds: 10);
        await _site.InitAsync();
        await using var recorder = _site.Record();
        await RecordedAsync(recorder, _net.Service(1, first.Onvif).Authority);
        await first.DisposeAsync();
        await using var stranger = await StrangerAsync(1, first);
        await using var second = await CameraAsync(5, first.Rtsp);
        await RecordedAsync(recorder, _net.Service(5, second.Onvif).Authority);
        Assert.Equal(0, await recorder.StopAsync());
        Assert.Contains($"found again at {_net.Service(5, second.Onvif).Authority}, it is no longer at {_net.Service(1, first.Onvif).Authority}", recorder.Output, StringComparison.Ordinal);

        // It is remembered, so after a restart the stranger who has the second address meanwhile is met there.
        await second.DisposeAsync();
        await using var other = await StrangerAsync(5, second);
        await using var third = await CameraAsync(9, first.Rtsp);
        await using var again = _site.Record();
        await RecordedAsync(again, _net.Service(9, third.Onvif).Authority);
        Assert.Equal(0, await again.StopAsync());
        Assert.Contains($"{_net.Service(5, second.Onvif).Authority}: another device answers here ('OTHER' and not 'HALL0001')", again.Output, StringComparison.Ordinal);
        await ExplainedAsync(_net.Service(9, third.Onvif).AbsoluteUri);
    }

    private async Task ExplainedAsync(string place)
    {
        var camera = (await RecorderProcess.JsonAsync("cameras", "--config", _site.Config, "--data", _site.Data))[0];
        Assert.Equal((place, "HALL0001"), (camera.GetProperty("place").GetString(), camera.GetProperty("placeSerial").GetString()));
        var causes = (await RecorderProcess.JsonAsync("gaps", "--data", _site.Data)).EnumerateArray().Select(gap => gap.GetProperty("cause").GetString()).ToList();
        Assert.Contains("wrong-device", causes);
        Assert.Contains(causes, cause => cause is "network" or "camera-off");
        Assert.True((await RecorderProcess.JsonAsync("check", "--deep", "--data", _site.Data)).GetProperty("ok").GetBoolean());
    }

    /// <summary>Waits until the camera is recorded from a place.</summary>
    private async Task RecordedAsync(RecorderProcess recorder, string place)
    {
        var isThere = false;
        while (!isThere)
        {
            await Health.RecordingAsync(_site, recorder, RealClocks.Time.GetUtcNow());
            isThere = (await Health.OfAsync(_site))?.GetProperty("cameras")[0] is { } camera
                && camera.GetProperty("state").GetString() == "recording" && camera.GetProperty("place").GetProperty("address").GetString() == place;
        }
    }

    /// <summary>A camera at an address, and its stream.</summary>
    private async Task<MovableCamera> CameraAsync(int host, int rtsp)
    {
        var stream = await PacedCamera.StartAsync(rtsp, _net[host]);
        return new(stream, await StartAsync(host, 0, stream.Port, "HALL0001"));
    }

    /// <summary>Another device where a camera was.</summary>
    private Task<SimulatedHall> StrangerAsync(int host, MovableCamera gone) => StartAsync(host, gone.Onvif, gone.Rtsp, "OTHER");

    private Task<SimulatedHall> StartAsync(int host, int port, int rtsp, string serial) => SimulatedHall.StartAsync(
        new HallSettings
        {
            Addresses = [$"{_net[host]}"],
            Rtsp = $"rtsp://*:{rtsp}",
            Cameras = [SimulatedCamera.Usual with { Port = port, Serial = serial, Reference = Guid.NewGuid(), Streams = [new StreamSettings { Path = "/live" }] }],
        },
        new Account(SimulatedCamera.User, SimulatedCamera.Password),
        RealClocks.Time);

    private sealed class MovableCamera(PacedCamera stream, SimulatedHall face) : IAsyncDisposable
    {
        internal int Rtsp { get; } = stream.Port;

        internal int Onvif { get; } = face.Cameras[0].Port;

        private bool _isGone;

        public async ValueTask DisposeAsync()
        {
            if (_isGone)
            {
                return;
            }

            _isGone = true;
            await face.DisposeAsync();
            await stream.DisposeAsync();
        }
    }
}
