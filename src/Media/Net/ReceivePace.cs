namespace Supervision.Media.Net;

/// <summary>
/// One beat for the reception of all cameras: at each beat every connection looks what came since the last, instead of being woken for each picture of each
/// camera. Waking costs more than reading. Thread safe.
/// </summary>
public sealed class ReceivePace : IDisposable
{
    private readonly Lock _gate = new();
    private List<PaceSeat> _waiting = [];
    private List<PaceSeat> _woken = [];
    private bool _isOver;

    /// <summary>Waits for the next beat. What follows runs on the thread that beats, so it must be short and must not block.</summary>
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

    /// <summary>Wakes all who wait, one after the other, on this thread. One caller at a time.</summary>
    public void Beat()
    {
        lock (_gate)
        {
            (_waiting, _woken) = (_woken, _waiting);
        }

        foreach (var seat in _woken)
        {
            seat.Wake();
        }

        _woken.Clear();
    }

    /// <summary>Ends it; who still waits is woken once more.</summary>
    public void Dispose()
    {
        List<PaceSeat> left;
        lock (_gate)
        {
            _isOver = true;
            (left, _waiting) = (_waiting, []);
        }

        left.ForEach(seat => seat.Wake());
    }
}
