using System.Buffers;
using System.Buffers.Binary;

namespace Supervision.Media.H264;

/// <summary>The byte stream format of ITU-T H.264 and H.265, annex B: NAL units between start codes 00 00 01.</summary>
public static class AnnexB
{
    private static ReadOnlySpan<byte> StartCode => [0, 0, 1];

    /// <summary>Writes the NAL units of a byte stream, each behind a 4-byte big-endian length. Empty NAL units are left out.</summary>
    /// <param name="byteStream">Whole NAL units; what lies before the first start code is left out.</param>
    /// <param name="output">Takes the bytes; a part of the unit at a time, so any buffer size is fine.</param>
    public static void WriteLengthPrefixed(ReadOnlySpan<byte> byteStream, IBufferWriter<byte> output)
    {
        while (TryReadNalUnit(ref byteStream, out var nalUnit))
        {
            BinaryPrimitives.WriteUInt32BigEndian(output.GetSpan(NalUnits.LengthSize), (uint)nalUnit.Length);
            output.Advance(NalUnits.LengthSize);
            output.Write(nalUnit);
        }
    }

    /// <summary>Takes the next NAL unit (not empty, trailing zero bytes removed) off the front of a byte stream.</summary>
    /// <param name="byteStream">Afterwards what follows the NAL unit.</param>
    /// <param name="nalUnit">The NAL unit without start code.</param>
    /// <returns>False where none is left.</returns>
    public static bool TryReadNalUnit(ref ReadOnlySpan<byte> byteStream, out ReadOnlySpan<byte> nalUnit)
    {
        nalUnit = default;
        while (nalUnit.IsEmpty)
        {
            var start = byteStream.IndexOf(StartCode);
            if (start < 0)
            {
                byteStream = default;
                return false;
            }

            var rest = byteStream[(start + StartCode.Length)..];
            var end = rest.IndexOf(StartCode);
            byteStream = end < 0 ? default : rest[end..];
            nalUnit = TrimTrailingZeros(end < 0 ? rest : rest[..end]);
        }

        return true;
    }

    // A NAL unit never ends in 00 (7.4.1): such bytes belong to the next, longer start code or are padding.
    internal static ReadOnlySpan<byte> TrimTrailingZeros(ReadOnlySpan<byte> nalUnit) => nalUnit[..(nalUnit.LastIndexOfAnyExcept((byte)0) + 1)];
}
