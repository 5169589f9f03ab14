using System.Buffers.Binary;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Writes receiver reports. The source description names nothing but the number: no host name leaves the house.</summary>
internal static class RtcpWriter
{
    internal const int ReportBytes = 32 + 24;

    /// <summary>Writes a report with one block and a source description, as RFC 3550 wants them together.</summary>
    /// <returns>Number of bytes.</returns>
    internal static int Write(Span<byte> to, uint own, in ReceptionReport report)
    {
        to = to[..ReportBytes];
        to.Clear();
        (to[0], to[1], to[3]) = (0x81, 201, 7);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], own);
        BinaryPrimitives.WriteUInt32BigEndian(to[8..], report.Sender);
        BinaryPrimitives.WriteInt32BigEndian(to[12..], (report.FractionLost << 24) | (int)Math.Clamp(report.Lost, 0, 0x7F_FFFF));
        BinaryPrimitives.WriteUInt32BigEndian(to[16..], report.HighestSequence);
        BinaryPrimitives.WriteUInt32BigEndian(to[20..], report.Jitter);
        BinaryPrimitives.WriteUInt32BigEndian(to[24..], report.LastReport);
        BinaryPrimitives.WriteUInt32BigEndian(to[28..], report.SinceLastReport);
        WriteDescription(to[32..], own);
        return ReportBytes;
    }

    private static void WriteDescription(Span<byte> to, uint own)
    {
        (to[0], to[1], to[3]) = (0x81, 202, 5);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], own);
        (to[8], to[9]) = (1, 8);
        Span<char> digits = stackalloc char[8];
        own.TryFormat(digits, out _, "x8");
        for (var i = 0; i < digits.Length; i++)
        {
            to[10 + i] = (byte)digits[i];
        }
    }
}
