using System.Buffers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Rtsp.Rtp;

namespace Supervision.Media.Rtsp;

/// <summary>
/// Packets as UDP datagrams: a loop a socket fills one bounded queue. When the reader is too slow, the oldest datagram is dropped and shows as
/// a loss by its sequence number. The RTSP connection stays open beside it, and its end is the end of the stream.
/// </summary>
internal sealed class DatagramTransport : IMediaTransport
{
    private const int QueueLength = 2048;
    private const int LargestDatagram = 65_507;
    private static readonly TimeSpan TickInterval = ReorderBuffer.MaxWait / 2;

    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<Item> _queue;
    private readonly IReadOnlyList<UdpPair> _pairs;
    private readonly RtspConnection _connection;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private readonly Task _loops;
    private readonly ITimer _timer;
    private byte[]? _lent;

    internal DatagramTransport(RtspConnection connection, IReadOnlyList<UdpPair> pairs, IClock clock, TimeProvider time)
    {
        (_connection, _pairs, _clock, _time) = (connection, pairs, clock, time);
        _queue = Channel.CreateBounded<Item>(
            new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            static item => Release(item.Buffer));
        var loops = pairs.SelectMany((pair, index) => new[] { DatagramsAsync(pair, pair.Media, index * 2), DatagramsAsync(pair, pair.Control, (index * 2) + 1) });
        _loops = Task.WhenAll([.. loops, MessagesAsync()]);
        _timer = time.CreateTimer(static state => ((DatagramTransport)state!).Tick(), this, TickInterval, TickInterval);
    }

    public bool TryRead(out MediaPacket packet)
    {
        Release(_lent);
        _lent = null;
        if (!_queue.Reader.TryRead(out var item))
        {
            packet = default;
            return false;
        }

        _lent = item.Buffer;
        packet = item.IsTick ? MediaPacket.Tick(item.Arrival) : new MediaPacket(item.Channel, item.Buffer.AsMemory(0, item.Length), item.Message, item.Arrival);
        return true;
    }

    // A channel's wait that can be cancelled allocates; one that a tick ends does not.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> WaitAsync(CancellationToken cancellation)
    {
        using var registration = cancellation.UnsafeRegister(static state => ((DatagramTransport)state!).Tick(), this);
        cancellation.ThrowIfCancellationRequested();
        var more = await _queue.Reader.WaitToReadAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return more;
    }

    public async ValueTask SendAsync(int channel, ReadOnlyMemory<byte> packet, CancellationToken cancellation)
    {
        if (_pairs[channel / 2].Control is { Connected: true } control)
        {
            await control.SendAsync(packet, SocketFlags.None, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _stop.CancelAsync();
        await _loops;
        while (TryRead(out _))
        {
            // Gives the buffers back.
        }

        foreach (var pair in _pairs)
        {
            pair.Dispose();
        }

        _stop.Dispose();
    }

    private async Task DatagramsAsync(UdpPair pair, Socket socket, int channel)
    {
        var buffer = new byte[LargestDatagram];
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var count = socket.Connected
                    ? await socket.ReceiveAsync(buffer, SocketFlags.None, _stop.Token)
                    : await pair.ReceiveFirstAsync(socket, buffer, _stop.Token);
                var copy = ArrayPool<byte>.Shared.Rent(count);
                buffer.AsSpan(0, count).CopyTo(copy);
                Enqueue(new Item(channel, copy, count, null, Now()));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionRefused)
            {
                // The camera has no ear at its control port: its answer to our report. Media may still come.
                continue;
            }
            catch (SocketException error)
            {
                _queue.Writer.TryComplete(error);
                return;
            }
        }
    }

    private async Task MessagesAsync()
    {
        try
        {
            do
            {
                while (_connection.Input.TryTake(out var frame))
                {
                    if (frame.Message is not null)
                    {
                        Enqueue(new Item(-1, [], 0, frame.Message, Now()));
                    }
                }
            }
            while (await _connection.ReceiveAsync(_stop.Token));
            _queue.Writer.TryComplete();
        }
        catch (OperationCanceledException)
        {
            _queue.Writer.TryComplete();
        }
        catch (Exception error) when (error is SocketException or RtspProtocolException)
        {
            _queue.Writer.TryComplete(error);
        }
    }

    // Only for a reader that waits: it must not push a datagram out of a full queue.
    private void Tick()
    {
        if (_queue.Reader.Count == 0)
        {
            Enqueue(new Item(0, [], 0, null, Now(), IsTick: true));
        }
    }

    private void Enqueue(Item item)
    {
        if (!_queue.Writer.TryWrite(item))
        {
            Release(item.Buffer);
        }
    }

    private Arrival Now() => new(_time.GetTimestamp(), _clock.GetCurrentInstant());

    private static void Release(byte[]? buffer)
    {
        if (buffer is { Length: > 0 })
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private readonly record struct Item(int Channel, byte[] Buffer, int Length, RtspMessage? Message, Arrival Arrival, bool IsTick = false);
}
