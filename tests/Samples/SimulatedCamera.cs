using Supervision.HallOnvif;
using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.State;
using Supervision.HallOnvif.Web;
using Supervision.Media.Net;
using Supervision.Recorder.Onvif;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Samples;

/// <summary>One camera of the simulated hall on loopback, in this process, and the recorder's client before it. Sockets are real; time passes by hand for both.</summary>
internal sealed class SimulatedCamera : IAsyncDisposable
{
    internal const string User = "supervisor";
    internal const string Password = "p\"ä ss&<";

    private readonly Hall _hall;

    private SimulatedCamera(Hall hall, ManualTime time) => (_hall, Time) = (hall, time);

    internal static CameraSettings Usual { get; } = new()
    {
        Port = 0,
        Name = "大厅一",
        Vendor = "Simcam",
        Model = "SIM-1",
        Serial = "HALL0001",
        Reference = Guid.Parse("6c1f0000-0000-4000-8000-000000000001"),
        Streams = [new StreamSettings { Path = "/cam1" }],
        Login = LoginKind.Open,
    };

    internal ManualTime Time { get; }

    internal Camera State => _hall.Cameras[0].Camera;

    internal int DiscoveryPort => _hall.DiscoveryPort;

    internal Uri Address => OnvifConnector.DeviceService("127.0.0.1", _hall.Cameras[0].Port);

    internal static async Task<SimulatedCamera> StartAsync(CameraSettings settings)
    {
        var time = new ManualTime();
        var hall = new HallSettings { DiscoveryPort = 0, Cameras = [settings], User = User };
        return new(await Hall.StartAsync(hall, new Account(User, Password), time), time);
    }

    internal Task<OnvifCamera> ConnectAsync(string password = Password) =>
        new OnvifConnector(RealClocks.Loopback, Time, Time).ConnectAsync(Address, new OnvifLogin(User, new Secret(password)), CancellationToken.None);

    internal static async Task<(SimulatedCamera Simulated, OnvifCamera Camera)> ConnectedAsync(CameraSettings settings)
    {
        var simulated = await StartAsync(settings);
        try
        {
            return (simulated, await simulated.ConnectAsync());
        }
        catch
        {
            await simulated.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _hall.DisposeAsync();
}
