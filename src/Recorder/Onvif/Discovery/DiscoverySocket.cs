using System.Net;
using System.Net.Sockets;

namespace Supervision.Recorder.Onvif.Discovery;

/// <summary>A UDP socket on one interface that asks along one route. Datagrams stay in the local network (time to live 1) where a group is asked.</summary>
internal sealed class DiscoverySocket : IDisposable
{
    private readonly Socket _socket;
    private readonly DiscoveryRoute _route;

    /// <exception cref="SocketException">The address is not one of this machine's.</exception>
    internal DiscoverySocket(DiscoveryRoute route)
    {
        _route = route;
        _socket = new Socket(route.Target.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            _socket.Bind(new IPEndPoint(route.Local, 0));
            if (route.IsGroup)
            {
                Leave(route.Local);
            }
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    internal async Task SendAsync(byte[] datagram, CancellationToken cancellation) =>
        await _socket.SendToAsync(datagram, SocketFlags.None, _route.Target, cancellation);

    /// <summary>Takes a datagram: from anybody where a group was asked, else from the one who was asked.</summary>
    internal async Task<(int Count, IPAddress From)> ReceiveAsync(byte[] buffer, CancellationToken cancellation)
    {
        while (true)
        {
            var received = await _socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(_route.IsGroup ? Any : _route.Target.Address, 0), cancellation);
            var from = ((IPEndPoint)received.RemoteEndPoint).Address;
            if (_route.IsGroup || from.Equals(_route.Target.Address))
            {
                return (received.ReceivedBytes, from);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private IPAddress Any => _socket.AddressFamily is AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;

    private void Leave(IPAddress local)
    {
        if (local.AddressFamily is AddressFamily.InterNetworkV6)
        {
            _socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastInterface, (int)local.ScopeId);
            _socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastTimeToLive, 1);
            return;
        }

        _socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, local.GetAddressBytes());
        _socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastTimeToLive, 1);
    }
}
