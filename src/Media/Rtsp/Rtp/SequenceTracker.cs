namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Counts what is missing by RTP sequence numbers, over the wrap. A far jump must be confirmed by a second packet (RFC 3550, A.1), a short step back by eight in a row.</summary>
internal sealed class SequenceTracker
{
    private const int MaxDropout = 3000;
    private const int MaxMisorder = 100;

    // Late or doubled packets come singly; a camera that began anew goes on counting from there.
    private const int LateToRestart = 8;

    private ushort _confirming;
    private bool _mayRestart;
    private ushort _nextLate;
    private int _late;

    internal bool Started { get; private set; }

    /// <summary>The newest sequence number, extended by the count of wraps.</summary>
    internal uint Highest { get; private set; }

    internal uint First { get; private set; }

    internal long Lost { get; private set; }

    internal ushort Expected => (ushort)(Highest + 1);

    /// <summary>Takes the next packet.</summary>
    /// <param name="sequence">Its number.</param>
    /// <param name="lost">How many are missing before it; at least 1 where the numbering began anew.</param>
    /// <returns>False for a packet that is to be ignored: a doubled or late one, or a lone one from far away.</returns>
    internal bool TryAdvance(ushort sequence, out int lost)
    {
        lost = 0;
        if (!Started)
        {
            Begin(sequence);
            return true;
        }

        var ahead = (short)(sequence - Expected);
        if (ahead is >= 0 and < MaxDropout)
        {
            lost = ahead;
            Lost += ahead;
            Highest += (uint)ahead + 1;
            (_mayRestart, _late) = (false, 0);
            return true;
        }

        if (ahead is < 0 and >= -MaxMisorder)
        {
            return BeginsAnew(sequence, out lost);
        }

        if (_mayRestart && sequence == _confirming)
        {
            lost = 1;
            Lost++;
            Begin(sequence);
            return true;
        }

        (_confirming, _mayRestart) = ((ushort)(sequence + 1), true);
        return false;
    }

    /// <summary>Another sender: its numbering begins anywhere.</summary>
    internal void Restart() => Started = false;

    private bool BeginsAnew(ushort sequence, out int lost)
    {
        _late = sequence == _nextLate ? _late + 1 : 1;
        _nextLate = (ushort)(sequence + 1);
        lost = 0;
        if (_late < LateToRestart)
        {
            return false;
        }

        lost = _late - 1; // Those that were taken for late ones.
        Lost += lost;
        Begin(sequence);
        return true;
    }

    private void Begin(ushort sequence)
    {
        (Started, _mayRestart, _late) = (true, false, 0);
        (First, Highest) = (sequence, sequence);
    }
}
