using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <summary>
/// Ends a wait in which no picture comes for too long. Counts only while somebody reads, and while this program runs: neither a slow reader nor
/// a machine that stood still is the camera's fault.
/// </summary>
internal sealed class MediaWatchdog : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private long _last;
    private long _readEnd;
    private long _checked;
    private long _resumed;
    private TimeSpan _standstill;
    private CancellationTokenSource _wake = new();
    private volatile bool _reading;
    private volatile bool _stopped;

    internal MediaWatchdog(TimeSpan limit, TimeProvider time)
    {
        (_time, _limit, _last) = (time, limit, time.GetTimestamp());
        (_readEnd, _checked, _resumed) = (_last, _last, _last);
        _timer = time.CreateTimer(static state => ((MediaWatchdog)state!).Check(), this, limit / 4, limit / 4);
    }

    /// <summary>Cancelled when nothing came in time, or by <see cref="Stop"/>.</summary>
    internal CancellationToken Token => _stop.Token;

    /// <summary>True when nothing came in time.</summary>
    internal bool Expired { get; private set; }

    /// <summary>Like <see cref="Token"/>, and cancelled now and then while nothing comes: the session needs care in silence too.</summary>
    internal CancellationToken Wake => Volatile.Read(ref _wake).Token;

    /// <summary>After <see cref="Wake"/> was cancelled.</summary>
    /// <returns>False where the wait is over for good.</returns>
    internal bool TryGoOn()
    {
        var fresh = new CancellationTokenSource();
        Volatile.Write(ref _wake, fresh);
        if (_stopped)
        {
            fresh.Cancel();
        }

        return !_stopped;
    }

    internal void Picture(long ticks) => Volatile.Write(ref _last, ticks);

    /// <summary>Somebody waits from now on. Time that nobody waited does not count.</summary>
    internal void BeginRead()
    {
        Volatile.Write(ref _last, _last + (_time.GetTimestamp() - _readEnd));
        _reading = true;
    }

    internal void EndRead()
    {
        _reading = false;
        _readEnd = _time.GetTimestamp();
    }

    /// <summary>The last time that this program stood still; null where it never did.</summary>
    internal Standstill? LastStandstill
    {
        get
        {
            lock (_gate)
            {
                NoteStandstill();
                return _standstill > TimeSpan.Zero ? new Standstill(_resumed, _standstill) : null;
            }
        }
    }

    /// <summary>How long this program stood still; null where it did not, or where the camera had its time to be heard since.</summary>
    internal TimeSpan? Standstill()
    {
        lock (_gate)
        {
            NoteStandstill();
            var heardSince = Volatile.Read(ref _last) > _resumed;
            return _standstill > TimeSpan.Zero && (!heardSince || _time.GetElapsedTime(_resumed) < _limit) ? _standstill : null;
        }
    }

    internal void Stop()
    {
        _stopped = true;
        _stop.Cancel();
        Volatile.Read(ref _wake).Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync(); // Waits for a check that is running.
        _stop.Dispose();
        _wake.Dispose();
    }

    private void Check()
    {
        TimeSpan running;
        lock (_gate)
        {
            NoteStandstill();
            running = _time.GetElapsedTime(_resumed);
        }

        if (!_reading)
        {
            return;
        }

        var silence = _time.GetElapsedTime(Volatile.Read(ref _last));
        silence = silence < running ? silence : running;
        if (silence >= _limit)
        {
            Expired = true;
            Stop();
        }
        else if (silence >= _limit / 4)
        {
            Volatile.Read(ref _wake).Cancel();
        }
    }
    // Checks are a quarter of the limit apart: where two whole ones were missed, nothing of this program ran, or too little.
    private void NoteStandstill()
    {
        var (before, now) = (_checked, _time.GetTimestamp());
        _checked = now;
        if (_time.GetElapsedTime(before, now) is var gap && gap >= _limit * 3 / 4)
        {
            (_resumed, _standstill) = (now, gap);
        }
    }
}
