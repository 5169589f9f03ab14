using System.Net;
using System.Net.Sockets;

using Supervision.HallOnvif.Web;

namespace Supervision.HallOnvif.Discovery;

/// <summary>Answers searches for all cameras at one address: those sent to it, and those to the group that reach its interface. Answers come from that address, and announcements.</summary>
internal sealed class DiscoveryResponder : IAsyncDisposable
{
    private const int MaxDatagram = 64 * 1024;
    private static readonly IPAddress Group4 = IPAddress.Parse("239.255.255.250");
    private static readonly IPAddress Group6 = IPAddress.Parse("ff02::c");

    private readonly IPAddress _address;
    private readonly IReadOnlyList<CameraHost> _cameras;
    private readonly IPEndPoint _all;
    private readonly Socket _direct;
    private readonly Socket _group;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <param name="address">An IPv4 address of this machine, or a link-local IPv6 one with its zone.</param>
    /// <param name="port">3702, or 0 for any free one.</param>
    /// <param name="cameras">Whom searches find; the caller owns them.</param>
    /// <exception cref="SocketException">The address is not this machine's, or the port is taken.</exception>
    internal DiscoveryResponder(IPAddress address, int port, IReadOnlyList<CameraHost> cameras)
    {
        (_address, _cameras) = (address, cameras);
        (_direct, _group) = (new(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp), new(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp));
        try
        {
            _direct.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            _direct.Bind(new IPEndPoint(address, port));
            _all = new(IsIpv6 ? new IPAddress(Group6.GetAddressBytes(), address.ScopeId) : Group4, Port);
            _group.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            _group.Bind(_all);
            Join();
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

    /// <summary>Tells the group that the cameras are there.</summary>
    internal Task HelloAsync() => TellAsync(host => Announcement.Hello(host.Camera, Address(host)));

    /// <summary>Tells the group that they go.</summary>
    internal Task ByeAsync() => TellAsync(host => Announcement.Bye(host.Camera));

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

    private bool IsIpv6 => _address.AddressFamily is AddressFamily.InterNetworkV6;

    private async Task ListenAsync(Socket socket)
    {
        var buffer = new byte[MaxDatagram];
        try
        {
            while (true)
            {
                var received = await socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IsIpv6 ? IPAddress.IPv6Any : IPAddress.Any, 0), _stop.Token);
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
            await _direct.SendToAsync(ProbeReply.Of(host.Camera, Address(host), question.Id), SocketFlags.None, to, _stop.Token);
        }
    }

    private string Address(CameraHost host) => $"http://{host.Camera.Settings.BelievedHost ?? UrlHost.Of(_address)}:{host.Port}/onvif/device_service";

    private async Task TellAsync(Func<CameraHost, byte[]> message)
    {
        foreach (var host in _cameras)
        {
            await _direct.SendToAsync(message(host), SocketFlags.None, _all, _stop.Token);
        }
    }

    private void Join()
    {
        if (IsIpv6)
        {
            _group.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.AddMembership, new IPv6MulticastOption(Group6, _address.ScopeId));
            _direct.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastInterface, (int)_address.ScopeId);
            return;
        }

        _group.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(Group4, _address));
        _direct.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, _address.GetAddressBytes());
    }
}
