using Supervision.Media.H264.Strip;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Whether a camera's stream gets the label strip, and why not. What follows from the stream itself holds as long as the camera sends it; what may come
/// of one broken picture holds for a pause that doubles each time. A camera that goes to and fro between streams finds each as it left it. Thread safe:
/// the guard judges from its own thread.
/// </summary>
/// <param name="time">Monotonic time, for the pauses.</param>
internal sealed class LabelChoice(TimeProvider time)
{
    /// <summary>Streams that are remembered; where more are refused, the one refused longest ago is forgotten.</summary>
    internal const int Remembered = 8;

    internal static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    internal static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly List<Refusal> _refusals = [];

    /// <summary>True where nothing speaks against a strip for this stream, or not any more.</summary>
    public bool Allows(VideoFormat stream)
    {
        lock (_gate)
        {
            return Find(stream) is not { } refusal || IsOver(refusal);
        }
    }

    /// <summary>Why this stream does not get the strip; null where it may.</summary>
    public string? ReasonAgainst(VideoFormat stream)
    {
        lock (_gate)
        {
            return Find(stream) is { } refusal && !IsOver(refusal) ? refusal.Reason : null;
        }
    }

    /// <summary>No strip for this stream, as long as the camera sends it.</summary>
    public void Refuse(VideoFormat stream, string reason) => Note(new(stream, reason, time.GetTimestamp(), Pause: null));

    /// <summary>No strip for this stream: for a while where the obstacle may pass, else as long as the camera sends it.</summary>
    public void Refuse(VideoFormat stream, StripObstacle obstacle) =>
        Note(new(stream, obstacle.Text(), time.GetTimestamp(), obstacle.MayPass() ? FirstPause : null));

    private void Note(Refusal refusal)
    {
        lock (_gate)
        {
            if (Find(refusal.Stream) is { } before)
            {
                _refusals.Remove(before);
                refusal = After(before, refusal);
            }

            if (_refusals.Count == Remembered)
            {
                _refusals.RemoveAt(0);
            }

            _refusals.Add(refusal);
        }
    }

    private Refusal After(Refusal before, Refusal next)
    {
        if (before.Pause is not { } pause || next.Pause is null)
        {
            return before.Pause is null ? before : next;
        }

        // A strip that stood for long was no failed try.
        var stood = time.GetElapsedTime(before.Since) - pause;
        return stood >= LongestPause ? next : next with { Pause = pause * 2 < LongestPause ? pause * 2 : LongestPause };
    }

    private Refusal? Find(VideoFormat stream)
    {
        foreach (var refusal in _refusals)
        {
            if (refusal.Stream.Equals(stream))
            {
                return refusal;
            }
        }

        return null;
    }

    private bool IsOver(Refusal refusal) => refusal.Pause is { } pause && time.GetElapsedTime(refusal.Since) >= pause;

    private sealed record Refusal(VideoFormat Stream, string Reason, long Since, TimeSpan? Pause);
}
