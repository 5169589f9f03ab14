using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

using NodaTime;

using Supervision.Media.Rtsp.Rtp;

namespace Supervision.Media.Rtsp;

/// <summary>The TCP connection to a camera with its receive buffer. One reader and one writer at a time.</summary>
internal sealed class RtspConnection(Socket socket, IClock clock, TimeProvider time) : IDisposable
{
    internal RtspInput Input { get; } = new();

    /// <summary>When the newest bytes came.</summary>
    internal Arrival Arrival { get; private set; }

    internal IPAddress Peer => ((IPEndPoint)socket.RemoteEndPoint!).Address;

    /// <summary>Waits for bytes.</summary>
    /// <returns>False when the camera closed the connection.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<bool> ReceiveAsync(CancellationToken cancellation)
    {
        var count = await socket.ReceiveAsync(Input.Free, SocketFlags.None, cancellation);
        Arrival = new Arrival(time.GetTimestamp(), clock.GetCurrentInstant());
        Input.Commit(count);
        return count > 0;
    }

    internal async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None, cancellation)..];
        }
    }

    /// <summary>Says that nothing more will be sent, and waits until the camera closes too: else the last request could be lost with what is unread.</summary>
    internal async Task CloseGracefullyAsync(CancellationToken cancellation)
    {
        socket.Shutdown(SocketShutdown.Send);
        var rest = new byte[16 * 1024];
        while (await socket.ReceiveAsync(rest, SocketFlags.None, cancellation) > 0)
        {
            // Nobody wants these bytes any more.
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        Input.Dispose();
    }
}
