namespace Supervision.Media.Rtsp;

/// <summary>
/// How often a connection may receive at one beat: again while the buffer comes back full, since more waits then, but not for ever, since a camera may send
/// without end.
/// </summary>
internal struct BeatAllowance
{
    /// <summary>Full buffers at one beat, at most.</summary>
    internal const int MostFull = 4;

    private int _full;

    /// <summary>True where the next beat has to be waited for.</summary>
    internal readonly bool IsSpent => _full is 0 or MostFull;

    /// <summary>Notes a receive call.</summary>
    internal void Note(bool isFull) => _full = isFull ? _full + 1 : 0;
}
