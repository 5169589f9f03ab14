using System.Buffers.Binary;

namespace Supervision.Tests.Fakes;

/// <summary>Cuts NAL units into RTP packets (RFC 6184, RFC 7798), as a camera does it.</summary>
internal sealed class RtpPacketizer(int payloadType, uint ssrc, ushort firstSequence, uint timestampOffset, int payloadBytes, bool isH265)
{
    /// <summary>The next packet's number; a test that sets it makes losses and jumps.</summary>
    internal ushort Sequence { get; set; } = firstSequence;

    /// <summary>All packets of a picture; the last one has the marker.</summary>
    internal List<byte[]> Picture(IReadOnlyList<byte[]> nals, long timestamp)
    {
        var payloads = nals.SelectMany(Payloads).ToList();
        return [.. payloads.Select((payload, index) => Packet(payload, timestamp, index == payloads.Count - 1))];
    }

    internal byte[] Packet(byte[] payload, long timestamp, bool marker)
    {
        var packet = new byte[12 + payload.Length];
        packet[0] = 0x80;
        packet[1] = (byte)(payloadType | (marker ? 0x80 : 0));
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), Sequence++);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(4), (uint)timestamp + timestampOffset);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(8), ssrc);
        payload.CopyTo(packet, 12);
        return packet;
    }

    private IEnumerable<byte[]> Payloads(byte[] nal)
    {
        if (nal.Length <= payloadBytes)
        {
            yield return nal;
            yield break;
        }

        var header = isH265 ? 2 : 1;
        for (var at = header; at < nal.Length; at += payloadBytes - 3)
        {
            var length = Math.Min(payloadBytes - 3, nal.Length - at);
            var flags = (at == header ? 0x80 : 0) | (at + length == nal.Length ? 0x40 : 0);
            byte[] prefix = isH265
                ? [(byte)((nal[0] & 0x81) | (49 << 1)), nal[1], (byte)(flags | ((nal[0] >> 1) & 0x3F))]
                : [(byte)((nal[0] & 0xE0) | 28), (byte)(flags | (nal[0] & 0x1F))];
            yield return [.. prefix, .. nal.AsSpan(at, length)];
        }
    }
}
