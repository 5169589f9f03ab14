using System.Buffers.Binary;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>The fixed part of an RTP packet (RFC 3550, 5.1).</summary>
internal readonly record struct RtpHeader(int PayloadType, bool Marker, ushort Sequence, uint Timestamp, uint Ssrc)
{
    private const int FixedBytes = 12;

    /// <summary>Reads the header and finds the payload between sources, extension and padding.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> packet, out RtpHeader header, out ReadOnlySpan<byte> payload)
    {
        header = default;
        payload = default;
        if (packet.Length < FixedBytes || packet[0] >> 6 != 2)
        {
            return false;
        }

        var begin = FixedBytes + (4 * (packet[0] & 0x0F));
        if ((packet[0] & 0x10) != 0)
        {
            if (packet.Length < begin + 4)
            {
                return false;
            }

            begin += 4 + (4 * BinaryPrimitives.ReadUInt16BigEndian(packet[(begin + 2)..]));
        }

        var end = packet.Length - ((packet[0] & 0x20) != 0 ? packet[^1] : 0);
        if (begin > end)
        {
            return false;
        }

        header = new RtpHeader(
            packet[1] & 0x7F,
            (packet[1] & 0x80) != 0,
            BinaryPrimitives.ReadUInt16BigEndian(packet[2..]),
            BinaryPrimitives.ReadUInt32BigEndian(packet[4..]),
            BinaryPrimitives.ReadUInt32BigEndian(packet[8..]));
        payload = packet[begin..end];
        return true;
    }
}
