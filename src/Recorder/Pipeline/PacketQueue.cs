using System.Runtime.CompilerServices;
using System.Threading.Channels;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// The bounded queue between a camera's socket and its processing (invariant 7): never blocks the socket and never grows. When it is
/// full, the oldest unit is disposed and counted; the processor learns of it and drops up to the next key frame.
/// </summary>
internal sealed class PacketQueue
{
    private readonly Channel<AccessUnit> _channel;
    private readonly long _maxBytes;
    private long _bytes;
    private long _dropped;
    private int _droppedSinceTake;

    public PacketQueue(int maxUnits, long maxBytes)
    {
        _maxBytes = maxBytes;
        var options = new BoundedChannelOptions(maxUnits) { FullMode = BoundedChannelFullMode.DropOldest, SingleWriter = true };
        _channel = Channel.CreateBounded<AccessUnit>(options, Drop);
    }

    /// <summary>Units dropped since the queue was made.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Adds a unit; ownership moves to the queue.</summary>
    public void Add(AccessUnit unit)
    {
        Interlocked.Add(ref _bytes, unit.Length);
        while (Interlocked.Read(ref _bytes) > _maxBytes && _channel.Reader.TryRead(out var oldest))
        {
            Drop(oldest);
        }

        if (!_channel.Writer.TryWrite(unit))
        {
            Drop(unit);
        }
    }

    /// <summary>No more units will come; the reader gets what is left, then null, or the error.</summary>
    public void Complete(Exception? error) => _channel.Writer.TryComplete(error);

    /// <summary>Takes the next unit; ownership moves to the caller. Null at the end.</summary>
    /// <exception cref="MediaSourceException">The stream broke: all that came before it was delivered.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AccessUnit?> TakeAsync(CancellationToken cancellation)
    {
        while (await _channel.Reader.WaitToReadAsync(cancellation))
        {
            if (_channel.Reader.TryRead(out var unit))
            {
                Interlocked.Add(ref _bytes, -unit.Length);
                return unit;
            }
        }

        return null;
    }

    /// <summary>Units dropped since the last call.</summary>
    public int TakeDropped() => Interlocked.Exchange(ref _droppedSinceTake, 0);

    /// <summary>Gives back what nobody will take any more.</summary>
    public void Clear()
    {
        while (_channel.Reader.TryRead(out var unit))
        {
            unit.Dispose();
        }
    }

    private void Drop(AccessUnit unit)
    {
        Interlocked.Add(ref _bytes, -unit.Length);
        Interlocked.Increment(ref _dropped);
        Interlocked.Increment(ref _droppedSinceTake);
        unit.Dispose();
    }
}
