namespace Supervision.Recorder.Cameras;

/// <summary>
/// How long a camera may take to accept a connection and for each answer while the stream is opened. A camera that went has to be found again
/// within 5 s of its return, so an attempt that hangs must end soon; one that is known to be slow gets its time.
/// </summary>
internal sealed class Patience
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    private bool _tried;
    private bool _isSlow;

    /// <summary>The limit for the next attempt: long for the first one.</summary>
    public TimeSpan Next()
    {
        var limit = _tried && !_isSlow ? Short : Long;
        _tried = true;
        return limit;
    }

    /// <summary>An attempt opened the stream in this time.</summary>
    public void Opened(TimeSpan took) => _isSlow = took > Short;
}
