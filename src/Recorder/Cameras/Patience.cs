namespace Supervision.Recorder.Cameras;

/// <summary>
/// How long a camera may take to accept a connection and for each answer while the stream is opened. A camera that went has to be found again
/// within 5 s of its return, so an attempt that hangs must end soon; one that is known to be slow gets its time, and so does every 20th attempt,
/// by which a slow camera becomes known.
/// </summary>
internal sealed class Patience
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    private const int LongEach = 20;

    private int _tries;
    private bool _isSlow;

    /// <summary>The limit for the next attempt: long for the first one.</summary>
    public TimeSpan Next() => _tries++ % LongEach == 0 || _isSlow ? Long : Short;

    /// <summary>An attempt opened the stream in this time.</summary>
    public void Opened(TimeSpan took) => (_isSlow, _tries) = (took > Short, 1);
}
