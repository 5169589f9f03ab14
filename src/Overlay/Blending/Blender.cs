using System.Numerics;

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
        var i = 0;
        for (; i <= samples.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var at = samples.Slice(i, Vector<byte>.Count);
            Vector.Widen(new Vector<byte>(at), out var low, out var high);
            Vector.Widen(new Vector<byte>(fade.Slice(i)), out var fadeLow, out var fadeHigh);
            var blended = Vector.Narrow(Kept(low, fadeLow), Kept(high, fadeHigh)) + new Vector<byte>(add.Slice(i));
            blended.CopyTo(at);
        }

        for (; i < samples.Length; i++)
        {
            samples[i] = Sample(samples[i], fade[i], add[i]);
        }
    }

    /// <summary>One sample by the table's formula; what the vectors must agree with.</summary>
    internal static byte Sample(byte sample, byte fade, byte add) => (byte)(add + (((sample * (256 - fade)) + 128) >> 8));

    private static Vector<ushort> Kept(Vector<ushort> samples, Vector<ushort> fade) =>
        Vector.ShiftRightLogical((samples * (new Vector<ushort>(256) - fade)) + new Vector<ushort>(128), 8);
}
