namespace Supervision.Media.Net;

/// <summary>
/// The thread that beats: it sleeps, then reads all cameras itself. A timer would wake a thread that wakes a pool's thread that wakes another, at each beat, and
/// that costs more than what the beat is for.
/// </summary>
public sealed class BeatThread : IDisposable
{
    /// <summary>Time from the end of a beat to the next: what came is read so much later at most.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(40);

    private readonly ManualResetEvent _end = new(false);
    private readonly ReceivePace _pace;

    /// <summary>Begins to beat.</summary>
    /// <param name="pace">Stays the caller's; dispose it after this.</param>
    public BeatThread(ReceivePace pace)
    {
        ArgumentNullException.ThrowIfNull(pace);
        _pace = pace;
        new Thread(Run) { Name = "reception", IsBackground = true }.Start();
    }

    /// <summary>Ends it. A beat that has begun still ends, maybe after this returns: it may be the caller.</summary>
    public void Dispose() => _end.Set();

    private void Run()
    {
        while (!_end.WaitOne(Rest))
        {
            _pace.Beat();
        }

        _end.Dispose();
    }
}
