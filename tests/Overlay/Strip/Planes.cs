using Supervision.Overlay.Strip;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>A strip as rows of samples.</summary>
internal static class Planes
{
    public static byte[] Luma(StripSamples strip)
    {
        var plane = new byte[strip.Count * 256];
        for (var at = 0; at < plane.Length; at += 16)
        {
            var (column, y) = (at / 16 % strip.Columns, at / 16 / strip.Columns);
            strip[(y / 16 * strip.Columns) + column].Slice(y % 16 * 16, 16).CopyTo(plane.AsSpan(at));
        }

        return plane;
    }

    public static int Difference(StripSamples one, StripSamples other)
    {
        var most = 0;
        for (var i = 0; i < one.Count; i++)
        {
            most = one[i].SequenceEqual(other[i]) ? most : Math.Max(most, Difference(one[i], other[i]));
        }

        return most;
    }

    private static int Difference(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var most = 0;
        for (var i = 0; i < one.Length; i++)
        {
            most = Math.Max(most, Math.Abs(one[i] - other[i]));
        }

        return most;
    }
}
