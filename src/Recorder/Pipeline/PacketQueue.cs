using System.Threading.Tasks.Sources;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// The bounded queue between a camera's socket and its processing (invariant 7): never blocks the socket and never grows. When it is
/// full, the oldest unit is disposed and counted, and the count travels with the unit behind it: so the hole is where it is. One producer, one consumer.
/// </summary>
internal sealed class PacketQueue(int maxUnits, long maxBytes) : IValueTaskSource<AccessUnit?>
{
    private readonly Lock _gate = new();
    private readonly Queue<AccessUnit> _units = new();

    // Mutable struct: where the consumer waits.
    private ManualResetValueTaskSourceCore<AccessUnit?> _waiter;
    private bool _isAwaited;
    private bool _isComplete;
    private Exception? _error;
    private long _bytes;
    private long _dropped;
    private int _droppedBeforeHead;
    private int _droppedBeforeTaken;

    /// <summary>Units dropped since the queue was made.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>
    /// True: a consumer that waits goes on on the thread that adds, which saves waking another; for brief work only, since that thread receives for all
    /// cameras. False, as at first: on the thread pool. The consumer's to set.
    /// </summary>
    public bool WakesInPlace { get; set; }

    /// <summary>Adds a unit; ownership moves to the queue.</summary>
    public void Add(AccessUnit unit)
    {
        lock (_gate)
        {
            if (!_isAwaited)
            {
                Enqueue(unit);
                return;
            }

            _isAwaited = false;
        }

        _waiter.RunContinuationsAsynchronously = !WakesInPlace;
        _waiter.SetResult(unit);
    }

    /// <summary>No more units will come; the consumer gets what is left, then null, or the error.</summary>
    public void Complete(Exception? error)
    {
        lock (_gate)
        {
            (_isComplete, _error) = (true, error);
            if (!_isAwaited)
            {
                return;
            }

            _isAwaited = false;
        }

        _waiter.RunContinuationsAsynchronously = true;
        if (error is null)
        {
            _waiter.SetResult(null);
        }
        else
        {
            _waiter.SetException(error);
        }
    }

    /// <summary>Takes the next unit; ownership moves to the caller. Null at the end. One call at a time.</summary>
    /// <exception cref="MediaSourceException">The stream broke: all that came before it was delivered.</exception>
    public ValueTask<AccessUnit?> TakeAsync()
    {
        lock (_gate)
        {
            if (TryTake(out var unit))
            {
                return new ValueTask<AccessUnit?>(unit);
            }

            if (_isComplete)
            {
                return _error is null ? default : ValueTask.FromException<AccessUnit?>(_error);
            }

            _waiter.Reset();
            _isAwaited = true;
            return new ValueTask<AccessUnit?>(this, _waiter.Version);
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
        lock (_gate)
        {
            while (TryTake(out var unit))
            {
                unit.Dispose();
            }
        }
    }

    AccessUnit? IValueTaskSource<AccessUnit?>.GetResult(short token) => _waiter.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<AccessUnit?>.GetStatus(short token) => _waiter.GetStatus(token);

    void IValueTaskSource<AccessUnit?>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _waiter.OnCompleted(continuation, state, token, flags);

    private void Enqueue(AccessUnit unit)
    {
        while (_units.Count > 0 && (_units.Count >= maxUnits || _bytes + unit.Length > maxBytes))
        {
            DropHead();
        }

        _units.Enqueue(unit);
        _bytes += unit.Length;
    }

    private bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AccessUnit? unit)
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

    private void DropHead()
    {
        var oldest = _units.Dequeue();
        _bytes -= oldest.Length;
        _droppedBeforeHead++;
        Interlocked.Increment(ref _dropped);
        oldest.Dispose();
    }
}
