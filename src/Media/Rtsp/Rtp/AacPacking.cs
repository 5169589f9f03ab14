namespace Supervision.Media.Rtsp.Rtp;

/// <summary>How AU headers are written (RFC 3640, 3.2.1): widths in bits, from the session description.</summary>
internal readonly record struct AacPacking(int SizeBits, int IndexBits, int IndexDeltaBits)
{
    internal static readonly AacPacking HighBitrate = new(13, 3, 3);

    internal bool IsUsable => SizeBits is > 0 and <= 16 && IndexBits is >= 0 and <= 16 && IndexDeltaBits is >= 0 and <= 16;
}
