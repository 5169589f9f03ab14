using System.Net;
using System.Net.Sockets;

namespace Supervision.Tests.Fakes;

/// <summary>A fake camera's UDP sockets of one track.</summary>
internal sealed class FakeCameraPorts : IDisposable
{
    private readonly Socket _media;
    private readonly Socket _control;
    private readonly IPEndPoint _client;

    internal FakeCameraPorts(IPEndPoint client, IPAddress own) => (_client, _media, _control) = (client, Bound(own), Bound(own));

    internal int MediaPort => ((IPEndPoint)_media.LocalEndPoint!).Port;

    internal int ControlPort => ((IPEndPoint)_control.LocalEndPoint!).Port;

    internal async Task SendAsync(byte[] packet, bool control) => await (control ? _control : _media).SendToAsync(
        packet, SocketFlags.None, new IPEndPoint(_client.Address, _client.Port + (control ? 1 : 0)));

    public void Dispose()
    {
        _media.Dispose();
        _control.Dispose();
    }

    private static Socket Bound(IPAddress own)
    {
        var socket = new Socket(own.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(own, 0));
        return socket;
    }
}
