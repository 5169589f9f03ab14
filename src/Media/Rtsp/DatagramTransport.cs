using System.Buffers;
using System.Net.Sockets;
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

    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<Item> _queue;
    private readonly IReadOnlyList<UdpPair> _pairs;
    private readonly RtspConnection _connection;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private readonly Task _loops;
    private byte[]? _lent;

    internal DatagramTransport(RtspConnection connection, IReadOnlyList<UdpPair> pairs, IClock clock, TimeProvider time)
    {
        (_connection, _pairs, _clock, _time) = (connection, pairs, clock, time);
        _queue = Channel.CreateBounded<Item>(
            new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            static item => Release(item.Buffer));
        var loops = pairs.SelectMany((pair, index) => new[] { DatagramsAsync(pair.Media, index * 2), DatagramsAsync(pair.Control, (index * 2) + 1) });
        _loops = Task.WhenAll([.. loops, MessagesAsync()]);
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
        packet = new MediaPacket(item.Channel, item.Buffer.AsMemory(0, item.Length), item.Message, item.Arrival);
        return true;
    }

    public ValueTask<bool> WaitAsync(CancellationToken cancellation) => _queue.Reader.WaitToReadAsync(cancellation);

    public async ValueTask SendAsync(int channel, ReadOnlyMemory<byte> packet, CancellationToken cancellation) =>
        await _pairs[channel / 2].Control.SendAsync(packet, SocketFlags.None, cancellation);

    public async ValueTask DisposeAsync()
    {
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

    private async Task DatagramsAsync(Socket socket, int channel)
    {
        var buffer = new byte[LargestDatagram];
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var count = await socket.ReceiveAsync(buffer, SocketFlags.None, _stop.Token);
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

    private readonly record struct Item(int Channel, byte[] Buffer, int Length, RtspMessage? Message, Arrival Arrival);
}
