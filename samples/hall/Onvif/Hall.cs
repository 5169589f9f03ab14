using System.Net;

using Supervision.HallOnvif.Discovery;
using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.State;
using Supervision.HallOnvif.Streams;
using Supervision.HallOnvif.Web;

namespace Supervision.HallOnvif;

/// <summary>All cameras, and what answers searches for them.</summary>
internal sealed class Hall : IAsyncDisposable
{
    private readonly List<CameraHost> _cameras = [];
    private readonly List<DiscoveryResponder> _responders = [];
    private readonly List<ReportCycle> _cycles = [];

    private bool _announces;

    private Hall()
    {
    }

    internal IReadOnlyList<CameraHost> Cameras => _cameras;

    /// <summary>Where searches are answered.</summary>
    internal int DiscoveryPort => _responders[0].Port;

    /// <exception cref="IOException">A port is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">An address is not this machine's.</exception>
    internal static async Task<Hall> StartAsync(HallSettings settings, Account account, TimeProvider time)
    {
        var hall = new Hall();
        try
        {
            await hall.OpenAsync(settings, account, time);
            return hall;
        }
        catch
        {
            await hall.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _cycles.ForEach(cycle => cycle.Dispose());
        foreach (var responder in _responders)
        {
            if (_announces)
            {
                await responder.ByeAsync();
            }

            await responder.DisposeAsync();
        }

        foreach (var camera in _cameras)
        {
            await camera.DisposeAsync();
        }
    }

    private async Task OpenAsync(HallSettings settings, Account account, TimeProvider time)
    {
        var addresses = settings.Addresses.Select(IPAddress.Parse).ToList();
        foreach (var one in settings.Cameras)
        {
            var camera = new Camera(one, settings.Rtsp, time);
            _cameras.Add(await CameraHost.StartAsync(camera, account, addresses));
            (string Topic, double Seconds)[] cycles = [(CameraReport.Motion, one.MotionSeconds), (CameraReport.Tamper, one.TamperSeconds), (CameraReport.SignalLoss, one.SignalLossSeconds)];
            _cycles.AddRange(cycles.Where(cycle => cycle.Seconds > 0).Select(cycle => new ReportCycle(camera, cycle.Topic, TimeSpan.FromSeconds(cycle.Seconds))));
        }

        if (settings.Control is { } control)
        {
            _ = new StreamOrders(control, [.. _cameras.Select(host => host.Camera)]);
        }

        _responders.AddRange(addresses.Select(address => new DiscoveryResponder(address, settings.DiscoveryPort, _cameras)));
        _announces = settings.Announces;
        foreach (var responder in _announces ? _responders : [])
        {
            await responder.HelloAsync();
        }
    }
}
