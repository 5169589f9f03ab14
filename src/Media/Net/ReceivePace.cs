namespace Supervision.Media.Net;

/// <summary>
/// One beat for the reception of all cameras: at each beat every connection looks what came since the last, instead of being woken for each picture of each
/// camera. Waking costs more than reading. Thread safe.
/// </summary>
public sealed class ReceivePace : IDisposable
{
    /// <summary>Time between two beats: what came is read so much later at most.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private List<PaceSeat> _waiting = [];
    private List<PaceSeat> _woken = [];
    private int _isBeating;
    private bool _isOver;

    /// <summary>Begins to beat.</summary>
    /// <param name="time">Gives the beat.</param>
    public ReceivePace(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _timer = time.CreateTimer(static state => ((ReceivePace)state!).BeatOnce(), this, Beat, Beat);
    }

    /// <summary>Waits for the next beat. What follows runs on the beat's own thread and must be short: all cameras share it.</summary>
    /// <param name="seat">The caller's own, for one wait at a time.</param>
    /// <exception cref="ObjectDisposedException">There are no more beats.</exception>
    public ValueTask NextAsync(PaceSeat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            _waiting.Add(seat);
            return seat.Take();
        }
    }

    /// <summary>Ends it; who still waits is woken once more.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        List<PaceSeat> left;
        lock (_gate)
        {
            _isOver = true;
            (left, _waiting) = (_waiting, []);
        }

        left.ForEach(seat => seat.Wake());
    }

    private void BeatOnce()
    {
        // Beats that come while one is still being worked off are left out.
        if (Interlocked.Exchange(ref _isBeating, 1) != 0)
        {
            return;
        }

        lock (_gate)
        {
            (_waiting, _woken) = (_woken, _waiting);
        }

        foreach (var seat in _woken)
        {
            seat.Wake();
        }

        _woken.Clear();
        Volatile.Write(ref _isBeating, 0);
    }
}
