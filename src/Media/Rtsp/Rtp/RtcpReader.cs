using System.Buffers.Binary;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Reads what matters of a compound RTCP packet (RFC 3550, 6): the sender report and whether the sender says goodbye. The rest is skipped.</summary>
internal static class RtcpReader
{
    private const int SenderReportType = 200;
    private const int GoodbyeType = 203;

    internal static (SenderReportData? Report, bool Goodbye) Read(ReadOnlySpan<byte> packet)
    {
        SenderReportData? report = null;
        var goodbye = false;
        while (packet.Length >= 4 && packet[0] >> 6 == 2)
        {
            var length = 4 + (4 * BinaryPrimitives.ReadUInt16BigEndian(packet[2..]));
            if (length > packet.Length)
            {
                break;
            }

            if (packet[1] == SenderReportType && length >= 28)
            {
                report = new SenderReportData(
                    BinaryPrimitives.ReadUInt32BigEndian(packet[4..]),
                    BinaryPrimitives.ReadUInt64BigEndian(packet[8..]),
                    BinaryPrimitives.ReadUInt32BigEndian(packet[16..]));
            }

            goodbye |= packet[1] == GoodbyeType;
            packet = packet[length..];
        }

        return (report, goodbye);
    }
}
