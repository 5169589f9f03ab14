using System.Numerics;
using System.Runtime.InteropServices;

namespace Supervision.Overlay.Blending;

/// <summary>Applies a table to the label's rectangle of a picture plane; as many samples at once as the processor's vectors hold.</summary>
internal static class Blender
{
    /// <summary>Blends in place, without allocation.</summary>
    /// <param name="plane">The picture's plane from its first sample; stays the caller's.</param>
    /// <param name="stride">Bytes from one row to the next.</param>
    /// <param name="x">The rectangle's left edge in this plane.</param>
    /// <param name="y">The rectangle's top edge in this plane.</param>
    /// <param name="table">What to do with each sample.</param>
    public static void Apply(Span<byte> plane, int stride, int x, int y, BlendPlane table)
    {
        for (var row = 0; row < table.Height; row++)
        {
            var at = row * table.Width;
            Row(
                plane.Slice(((y + row) * stride) + x, table.Width),
                table.Fade.AsSpan(at, table.Width),
                table.Add.AsSpan(at, table.Width));
        }
    }

    private static void Row(Span<byte> samples, ReadOnlySpan<byte> fade, ReadOnlySpan<byte> add)
    {
        var wide = MemoryMarshal.Cast<byte, Vector<ushort>>(samples);
        var wideFade = MemoryMarshal.Cast<byte, Vector<ushort>>(fade)[..wide.Length];
        var wideAdd = MemoryMarshal.Cast<byte, Vector<ushort>>(add)[..wide.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = Pairs(wide[i], wideFade[i], wideAdd[i]);
        }

        for (var i = wide.Length * Vector<byte>.Count; i < samples.Length; i++)
        {
            samples[i] = Sample(samples[i], fade[i], add[i]);
        }
    }

    /// <summary>One sample by the table's formula; what the vectors must agree with.</summary>
    internal static byte Sample(byte sample, byte fade, byte add) => (byte)(add + (((sample * (256 - fade)) + 128) >> 8));

    /// <summary>
    /// Two samples in each 16-bit lane. The lower byte's product is shifted down, the upper byte's is already where it
    /// belongs, so nothing has to be unpacked and packed; and as no sum exceeds 255, nothing carries from byte to byte.
    /// </summary>
    private static Vector<ushort> Pairs(Vector<ushort> samples, Vector<ushort> fade, Vector<ushort> add)
    {
        var one = new Vector<ushort>(256);
        var half = new Vector<ushort>(128);
        var lowByte = new Vector<ushort>(255);
        var low = ((samples & lowByte) * (one - (fade & lowByte))) + half;
        var high = ((samples >>> 8) * (one - (fade >>> 8))) + half;
        return ((low >>> 8) | Vector.AndNot(high, lowByte)) + add;
    }
}
