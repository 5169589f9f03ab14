using Supervision.Media.Rtsp.Rtp;

namespace Supervision.Media.Rtsp;

/// <summary>What came from the camera while it plays: a packet of a channel, or a message. The bytes are valid until the next one is read.</summary>
internal readonly record struct MediaPacket(int Channel, ReadOnlyMemory<byte> Bytes, RtspMessage? Message, Arrival Arrival)
{
    private const int TickChannel = -2;

    /// <summary>No packet: time went by, so what waits for missing packets may go on without them.</summary>
    internal bool IsTick => Channel == TickChannel;

    internal static MediaPacket Tick(Arrival now) => new(TickChannel, default, null, now);
}
