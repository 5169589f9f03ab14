using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Rtsp.Rtp;

namespace Supervision.Media.Rtsp;

/// <summary>The TCP connection to a camera with its receive buffer. One reader and one writer at a time.</summary>
internal sealed class RtspConnection(Socket socket, IClock clock, TimeProvider time) : IDisposable
{
    // So many bytes have to wait before the kernel wakes anybody; at the next beat fewer are taken too.
    private const int PacedLowWater = 64 * 1024;

    private readonly PaceSeat _seat = new();
    private ReceivePace? _pace;
    private bool _mayHoldMore;

    internal RtspInput Input { get; } = new();

    /// <summary>When the newest bytes came.</summary>
    internal Arrival Arrival { get; private set; }

    internal IPAddress Peer => ((IPEndPoint)socket.RemoteEndPoint!).Address;

    /// <summary>From now on bytes are looked for at each beat; null: they are waited for again.</summary>
    internal void SetPace(ReceivePace? pace)
    {
        _pace = pace;
        socket.Blocking = pace is null;
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveLowWater, pace is null ? 1 : PacedLowWater);
    }

    /// <summary>Waits for bytes.</summary>
    /// <returns>False when the camera closed the connection.</returns>
    internal ValueTask<bool> ReceiveAsync(CancellationToken cancellation) => _pace is null ? AwaitAsync(cancellation) : LookAsync(_pace, cancellation);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> AwaitAsync(CancellationToken cancellation) =>
        Received(await socket.ReceiveAsync(Input.Free, SocketFlags.None, cancellation));

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> LookAsync(ReceivePace pace, CancellationToken cancellation)
    {
        while (true)
        {
            if (!_mayHoldMore)
            {
                await pace.NextAsync(_seat);
                cancellation.ThrowIfCancellationRequested();
            }

            var free = Input.Free.Span;
            var count = socket.Receive(free, SocketFlags.None, out var error);
            _mayHoldMore = count == free.Length;
            if (error == SocketError.Success)
            {
                return Received(count);
            }

            if (error != SocketError.WouldBlock)
            {
                throw new SocketException((int)error);
            }
        }
    }

    private bool Received(int count)
    {
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
