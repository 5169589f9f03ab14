using Supervision.Media.Rtsp.Rtp;

namespace Supervision.Media.Rtsp;

/// <summary>What came from the camera while it plays: a packet of a channel, or a message. The bytes are valid until the next one is read.</summary>
internal readonly record struct MediaPacket(int Channel, ReadOnlyMemory<byte> Bytes, RtspMessage? Message, Arrival Arrival);
