using System.Net;
using System.Net.Sockets;

using Supervision.HallOnvif.Web;

namespace Supervision.HallOnvif.Discovery;

/// <summary>Answers searches for all cameras at one address: those sent to it, and those to the group that reach its interface. Answers come from that address.</summary>
internal sealed class DiscoveryResponder : IAsyncDisposable
{
    private const int MaxDatagram = 64 * 1024;
    private static readonly IPAddress Group = IPAddress.Parse("239.255.255.250");

    private readonly IPAddress _address;
    private readonly IReadOnlyList<CameraHost> _cameras;
    private readonly Socket _direct = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Socket _group = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <param name="address">An IPv4 address of this machine.</param>
    /// <param name="port">3702, or 0 for any free one.</param>
    /// <param name="cameras">Whom searches find; the caller owns them.</param>
    /// <exception cref="SocketException">The address is not this machine's, or the port is taken.</exception>
    internal DiscoveryResponder(IPAddress address, int port, IReadOnlyList<CameraHost> cameras)
    {
        (_address, _cameras) = (address, cameras);
        try
        {
            _direct.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            _direct.Bind(new IPEndPoint(address, port));
            _group.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            _group.Bind(new IPEndPoint(Group, Port));
            _group.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(Group, address));
        }
        catch
        {
            _direct.Dispose();
            _group.Dispose();
            _stop.Dispose();
            throw;
        }

        _running = Task.WhenAll(ListenAsync(_direct), ListenAsync(_group));
    }

    internal int Port => ((IPEndPoint)_direct.LocalEndPoint!).Port;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _direct.Dispose();
        _group.Dispose();
        _stop.Dispose();
    }

    private async Task ListenAsync(Socket socket)
    {
        var buffer = new byte[MaxDatagram];
        try
        {
            while (true)
            {
                var received = await socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), _stop.Token);
                if (ProbeQuestion.Read(buffer, received.ReceivedBytes) is { } question)
                {
                    await AnswerAsync(question, received.RemoteEndPoint);
                }
            }
        }
        catch (OperationCanceledException)
        {
            return; // The hall closes.
        }
    }

    private async Task AnswerAsync(ProbeQuestion question, EndPoint to)
    {
        foreach (var host in _cameras.Where(host => question.Means(Services.CameraScopes.Of(host.Camera))))
        {
            var address = $"http://{host.Camera.Settings.BelievedHost ?? _address.ToString()}:{host.Port}/onvif/device_service";
            await _direct.SendToAsync(ProbeReply.Of(host.Camera, address, question.Id), SocketFlags.None, to, _stop.Token);
        }
    }
}
