namespace Supervision.Recorder.Guard;

/// <summary>
/// What all cameras' samples together may cost: a share of a core for each camera, saved up while nothing is sampled and spent by samples. What a
/// sample costs is known only afterwards, so it may go into debt, and the next one waits until that is paid. Thread safe.
/// </summary>
/// <param name="time">Monotonic time.</param>
internal sealed class GuardBudget(TimeProvider time)
{
    /// <summary>Share of a core for a camera. The promise is 0.3 %; what the cameras' own threads do for a sample has room above this.</summary>
    public const double Share = 0.0025;

    // A long calm must not be followed by a storm.
    private static readonly TimeSpan MostSaved = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private TimeSpan _balance;
    private long _since = time.GetTimestamp();
    private int _cameras;

    /// <summary>One camera more is guarded.</summary>
    public void AddCamera()
    {
        lock (_gate)
        {
            Save();
            _cameras++;
        }
    }

    /// <summary>True where another sample may be begun.</summary>
    public bool HasRoom
    {
        get
        {
            lock (_gate)
            {
                Save();
                return _balance >= TimeSpan.Zero;
            }
        }
    }

    /// <summary>Notes what a sample cost.</summary>
    public void Spend(TimeSpan cost)
    {
        lock (_gate)
        {
            Save();
            _balance -= cost;
        }
    }

    private void Save()
    {
        var now = time.GetTimestamp();
        _balance += time.GetElapsedTime(_since, now) * (Share * _cameras);
        _balance = _balance > MostSaved ? MostSaved : _balance;
        _since = now;
    }
}
