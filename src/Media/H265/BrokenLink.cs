using System.Buffers.Binary;

namespace Supervision.Media.H265;

/// <summary>
/// Makes a CRA picture a BLA picture (ITU-T H.265, 7.4.2.2): a decoder then counts from it anew, where it would count from the picture before it. Needed where that one was left
/// out. Both have the same syntax, so one number in the head of each slice is all that changes.
/// </summary>
public static class BrokenLink
{
    // BLA_N_LP: no picture that is shown before it follows.
    private const int BlaNLp = 18;

    /// <summary>Changes the slices of a CRA picture; any other picture stays as it is.</summary>
    /// <param name="lengthPrefixed">The access unit, 4-byte lengths. What is damaged stays from there on.</param>
    public static void Make(Span<byte> lengthPrefixed)
    {
        while (lengthPrefixed.Length > 4 && BinaryPrimitives.ReadUInt32BigEndian(lengthPrefixed) is var length && length <= lengthPrefixed.Length - 4)
        {
            var nalUnit = lengthPrefixed.Slice(4, (int)length);
            if (H265NalUnit.TypeOf(nalUnit) is H265NalType.Cra)
            {
                nalUnit[0] = (byte)((nalUnit[0] & 0x81) | (BlaNLp << 1));
            }

            lengthPrefixed = lengthPrefixed[(4 + (int)length)..];
        }
    }
}
