namespace Supervision.Recorder.Locating;

/// <summary>When a camera that does not answer is searched: at once, then ever more seldom, up to each five minutes. A camera that restarts is not searched.</summary>
internal sealed class SearchPace(TimeProvider time)
{
    /// <summary>A camera that misses once may only restart.</summary>
    internal const int Misses = 2;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Last = TimeSpan.FromMinutes(5);

    private int _misses;
    private long _searched;
    private TimeSpan _wait;

    /// <summary>The camera answered at its place.</summary>
    internal void Met() => (_misses, _wait) = (0, TimeSpan.Zero);

    /// <summary>The camera did not answer at its place, or another device did.</summary>
    /// <returns>True where it is to be searched now.</returns>
    internal bool Missed()
    {
        if (++_misses < Misses || (_wait > TimeSpan.Zero && time.GetElapsedTime(_searched) < _wait))
        {
            return false;
        }

        _searched = time.GetTimestamp();
        _wait = _wait == TimeSpan.Zero ? First : _wait * 2 < Last ? _wait * 2 : Last;
        return true;
    }
}
