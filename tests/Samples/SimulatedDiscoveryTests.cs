using System.Collections.Concurrent;
using System.Net;

using NodaTime;

using Supervision.HallOnvif;
using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.Web;
using Supervision.Media.Net;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Discovery;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Samples;

/// <summary>The recorder's search finds the simulated hall, and each camera of the sample's settings can be connected to.</summary>
public sealed class SimulatedDiscoveryTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("239.255.255.250")]
    public async Task Hall_Searched_AllCamerasFoundAndConnected(string target)
    {
        var settings = Sample();
        await using var hall = await Hall.StartAsync(settings, new Account(SimulatedCamera.User, SimulatedCamera.Password), _time);
        var seen = new ConcurrentQueue<FoundDevice>();
        var route = new DiscoveryRoute(IPAddress.Loopback, new IPEndPoint(IPAddress.Parse(target), hall.DiscoveryPort));
        var search = new DeviceSearch(RealClocks.Loopback, _time).FindAsync([route], TimeSpan.FromSeconds(4), CancellationToken.None, seen.Enqueue);
        await Eventually.True(() => seen.Count == settings.Cameras.Count && _time.Waiting == 3, "all cameras answer; one reports motion from time to time");
        _time.Advance(Duration.FromSeconds(2));
        await Eventually.True(() => _time.Waiting == 3, "the question is repeated");
        _time.Advance(Duration.FromSeconds(2));
        var found = (await search).Devices;
        Assert.Equal(settings.Cameras.Select(camera => camera.Name).Order(), found.Select(device => device.Scopes.Name).Order());
        Assert.Equal(settings.Cameras.Select(camera => $"urn:uuid:{camera.Reference}").Order(), found.Select(device => device.Reference).Order());
        foreach (var device in found)
        {
            using var camera = await new OnvifConnector(RealClocks.Loopback, _time, _time)
                .ConnectAsync(device.Address, new OnvifLogin(SimulatedCamera.User, new Secret(SimulatedCamera.Password)), CancellationToken.None);
            Assert.Equal(settings.Cameras.Single(one => one.Name == device.Scopes.Name).Serial, camera.Information.Serial);
            Assert.NotEmpty(await camera.Media!.ProfilesAsync(CancellationToken.None));
        }
    }

    /// <summary>The sample's settings at free ports.</summary>
    private static HallSettings Sample()
    {
        var settings = HallSettings.Parse(File.ReadAllText(Architecture.Repository.Full("samples/hall/Onvif/cameras.json")));
        return settings with { DiscoveryPort = 0, Cameras = [.. settings.Cameras.Select(camera => camera with { Port = 0 })] };
    }
}
