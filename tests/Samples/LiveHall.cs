using Supervision.HallOnvif;
using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.State;
using Supervision.HallOnvif.Web;
using Supervision.Media.Net;
using Supervision.Recorder.Onvif;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Samples;

/// <summary>Cameras by ONVIF whose RTSP streams really are as they are set: the simulator in this process, and the hall's server following its orders.</summary>
internal sealed class LiveHall : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Hall _onvif;

    private LiveHall(string folder, Hall onvif, SampleHall streams) => (_folder, _onvif, Streams) = (folder, onvif, streams);

    /// <summary>A small stream, cheap to encode while it is watched.</summary>
    internal static StreamSettings Small { get; } = new() { Path = "/cam1", Width = 1280, Height = 720, Rate = 10, Gop = 10, Kbps = 1500 };

    /// <summary>A camera of <see cref="Small"/>, which anybody may set.</summary>
    internal static CameraSettings Camera { get; } = SimulatedCamera.Usual with { Streams = [Small] };

    /// <summary>The RTSP side.</summary>
    internal SampleHall Streams { get; }

    internal static async Task<LiveHall> StartAsync(params CameraSettings[] cameras)
    {
        var folder = Directory.CreateTempSubdirectory("live-hall-").FullName;
        var control = Path.Combine(folder, "orders.json");
        var streams = await SampleHall.StartAsync(new() { Cameras = 0, Control = control });
        try
        {
            var settings = new HallSettings { Rtsp = $"rtsp://*:{streams.Port}", DiscoveryPort = 0, Cameras = cameras, User = SampleHall.User, Control = control };
            var hall = new LiveHall(folder, await Hall.StartAsync(settings, new Account(SampleHall.User, SampleHall.Password), RealClocks.Time), streams);
            await hall.SettledAsync();
            return hall;
        }
        catch
        {
            await streams.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the streams are as the cameras were told last.</summary>
    internal async Task SettledAsync()
    {
        var control = Path.Combine(_folder, "orders.json");
        await Eventually.True(() => File.Exists(control + ".followed")
            && File.ReadAllText(control + ".followed") == $"{(File.GetLastWriteTimeUtc(control) - DateTime.UnixEpoch).Ticks}", "the streams follow their orders");
    }

    /// <summary>What a camera knows.</summary>
    internal Camera State(int camera = 0) => _onvif.Cameras[camera].Camera;

    /// <summary>A camera's device service.</summary>
    internal Uri Address(int camera = 0) => OnvifConnector.DeviceService("127.0.0.1", _onvif.Cameras[camera].Port);

    internal Task<OnvifCamera> ConnectAsync(int camera = 0) => new OnvifConnector(RealClocks.Loopback, RealClocks.Clock, RealClocks.Time)
        .ConnectAsync(Address(camera), new OnvifLogin(SampleHall.User, new Secret(SampleHall.Password)), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Streams.DisposeAsync();
        await _onvif.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
