using System.Runtime.CompilerServices;
using System.Threading.Channels;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// The bounded queue between a camera's socket and its processing (invariant 7): never blocks the socket and never grows. When it is
/// full, the oldest unit is disposed and counted, and the count travels with the unit behind it: so the hole is where it is.
/// </summary>
internal sealed class PacketQueue(int maxUnits, long maxBytes)
{
    private readonly Lock _gate = new();
    private readonly Queue<AccessUnit> _units = new();
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true, SingleWriter = true });

    private long _bytes;
    private long _dropped;
    private int _droppedBeforeHead;
    private int _droppedBeforeTaken;

    /// <summary>Units dropped since the queue was made.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Adds a unit; ownership moves to the queue.</summary>
    public void Add(AccessUnit unit)
    {
        lock (_gate)
        {
            while (_units.Count > 0 && (_units.Count >= maxUnits || _bytes + unit.Length > maxBytes))
            {
                DropHead();
            }

            _units.Enqueue(unit);
            _bytes += unit.Length;
        }

        _signal.Writer.TryWrite(true);
    }

    /// <summary>No more units will come; the reader gets what is left, then null, or the error.</summary>
    public void Complete(Exception? error) => _signal.Writer.TryComplete(error);

    /// <summary>Takes the next unit; ownership moves to the caller. Null at the end.</summary>
    /// <exception cref="MediaSourceException">The stream broke: all that came before it was delivered.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AccessUnit?> TakeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(out var unit))
            {
                return unit;
            }

            bool more;
            try
            {
                more = await _signal.Reader.WaitToReadAsync(cancellation);
            }
            catch (Exception) when (TryTake(out unit))
            {
                // The end came between the two looks, and a unit with it: the error follows with the next call.
                return unit;
            }

            if (!more)
            {
                return TryTake(out unit) ? unit : null;
            }

            _signal.Reader.TryRead(out _);
        }
    }

    /// <summary>Units dropped directly before the one that was taken last.</summary>
    public int TakeDropped()
    {
        var dropped = _droppedBeforeTaken;
        _droppedBeforeTaken = 0;
        return dropped;
    }

    /// <summary>Gives back what nobody will take any more.</summary>
    public void Clear()
    {
        while (TryTake(out var unit))
        {
            unit.Dispose();
        }
    }

    private bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AccessUnit? unit)
    {
        lock (_gate)
        {
            if (!_units.TryDequeue(out unit))
            {
                return false;
            }

            _bytes -= unit.Length;
            _droppedBeforeTaken += _droppedBeforeHead;
            _droppedBeforeHead = 0;
            return true;
        }
    }

    private void DropHead()
    {
        var oldest = _units.Dequeue();
        _bytes -= oldest.Length;
        _droppedBeforeHead++;
        Interlocked.Increment(ref _dropped);
        oldest.Dispose();
    }
}
