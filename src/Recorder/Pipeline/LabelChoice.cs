using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Whether a camera's stream gets the label strip, and why not. What was found out about a stream holds until the camera changes it. Thread safe: the
/// guard judges from its own thread.
/// </summary>
internal sealed class LabelChoice
{
    private volatile Refusal? _refusal;

    /// <summary>Why the strip is not used; null while it may be.</summary>
    public string? Reason => _refusal?.Reason;

    /// <summary>True where nothing speaks against a strip for this stream.</summary>
    public bool Allows(VideoFormat stream) => _refusal is not { } refusal || !refusal.Stream.Equals(stream);

    /// <summary>From now on no strip for this stream.</summary>
    public void Refuse(VideoFormat stream, string reason) => _refusal = new(stream, reason);

    /// <summary>The stream carries the strip: what was said of another one does not count any more.</summary>
    public void Accept(VideoFormat stream)
    {
        if (_refusal is { } refusal && !refusal.Stream.Equals(stream))
        {
            Interlocked.CompareExchange(ref _refusal, null, refusal);
        }
    }

    private sealed record Refusal(VideoFormat Stream, string Reason);
}
