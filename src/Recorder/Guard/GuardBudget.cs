namespace Supervision.Recorder.Guard;

/// <summary>
/// What comparing pictures with and without their strip may cost: a share of a core for each camera, saved up while nothing is compared. Samples of
/// what is being recorded are paid first; older segments are paid from what those leave. What something costs is known only afterwards, so each of the
/// two may go into debt, and waits until its own debt is paid: a long segment delays the next one, and no sample. Thread safe.
/// </summary>
/// <param name="time">Monotonic time.</param>
internal sealed class GuardBudget(TimeProvider time)
{
    // A long calm must not be followed by a storm.
    private static readonly TimeSpan MostSaved = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private TimeSpan _forSamples;
    private TimeSpan _forOlder;
    private long _since = time.GetTimestamp();
    private double _share;

    /// <summary>One camera more is guarded.</summary>
    /// <param name="share">Share of a core for it.</param>
    public void AddCamera(double share)
    {
        lock (_gate)
        {
            Save();
            _share += share;
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
                return _forSamples >= TimeSpan.Zero;
            }
        }
    }

    /// <summary>True where another older segment may be begun: samples left something.</summary>
    public bool HasRoomForOlder
    {
        get
        {
            lock (_gate)
            {
                Save();
                return _forOlder > TimeSpan.Zero;
            }
        }
    }

    /// <summary>Notes what a sample cost.</summary>
    public void Spend(TimeSpan cost)
    {
        lock (_gate)
        {
            Save();
            _forSamples -= cost;
        }
    }

    /// <summary>Notes what an older segment cost.</summary>
    public void SpendOnOlder(TimeSpan cost)
    {
        lock (_gate)
        {
            Save();
            _forOlder -= cost;
        }
    }

    private void Save()
    {
        var now = time.GetTimestamp();
        _forSamples += time.GetElapsedTime(_since, now) * _share;
        _since = now;
        if (_forSamples > MostSaved)
        {
            _forOlder += _forSamples - MostSaved;
            _forOlder = _forOlder > MostSaved ? MostSaved : _forOlder;
            _forSamples = MostSaved;
        }
    }
}
