namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Continues 32-bit RTP timestamps in 64 bits: over the wrap, and back a little where pictures are sent out of display order. Jumps are passed on.</summary>
internal sealed class TimestampUnwrapper
{
    private long _last;
    private bool _started;

    /// <summary>The 64-bit timestamp nearest to the last one; moves on to it.</summary>
    internal long Unwrap(uint timestamp)
    {
        _last = Peek(timestamp);
        _started = true;
        return _last;
    }

    /// <summary>The same without moving on: for timestamps that come beside the packets.</summary>
    internal long Peek(uint timestamp) => _started ? _last + (int)(timestamp - (uint)_last) : timestamp;
}
