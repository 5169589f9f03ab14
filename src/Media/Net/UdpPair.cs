using System.Net;
using System.Net.Sockets;

namespace Supervision.Media.Net;

/// <summary>Two bound UDP sockets on an even port and the next one (RFC 3550, 11): media and its control. Owns both.</summary>
public sealed class UdpPair : IDisposable
{
    private readonly IPAddress _peer;

    internal UdpPair(Socket media, Socket control, IPAddress peer)
    {
        _peer = peer;
        Media = media;
        Control = control;
    }

    /// <summary>The even port: RTP.</summary>
    public Socket Media { get; }

    /// <summary>The odd port: RTCP.</summary>
    public Socket Control { get; }

    /// <summary>The even port's number.</summary>
    public int MediaPort => ((IPEndPoint)Media.LocalEndPoint!).Port;

    /// <summary>Takes datagrams from the peer only, from now on.</summary>
    public void Connect(int mediaPort, int controlPort)
    {
        Media.Connect(_peer, mediaPort);
        Control.Connect(_peer, controlPort);
    }

    /// <summary>Where the peer did not say its ports: waits for its first datagram, and takes only those from the same port afterwards.</summary>
    /// <param name="socket">One of the two.</param>
    /// <param name="buffer">Takes the datagram.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Bytes of that datagram.</returns>
    internal async Task<int> ReceiveFirstAsync(Socket socket, Memory<byte> buffer, CancellationToken cancellation)
    {
        var any = new IPEndPoint(socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);
        while (true)
        {
            var received = await socket.ReceiveFromAsync(buffer, SocketFlags.None, any, cancellation);
            if (received.RemoteEndPoint is IPEndPoint from && from.Address.Equals(_peer))
            {
                await socket.ConnectAsync(from, cancellation);
                return received.ReceivedBytes;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Media.Dispose();
        Control.Dispose();
    }
}
