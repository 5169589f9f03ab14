using Supervision.Overlay.Strip;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>A strip as rows of samples.</summary>
internal static class Planes
{
    public static byte[] Luma(StripSamples strip)
    {
        var plane = new byte[strip.Count * 256];
        for (var i = 0; i < plane.Length; i++)
        {
            var (x, y) = (i % (strip.Columns * 16), i / (strip.Columns * 16));
            plane[i] = strip[((y / 16) * strip.Columns) + (x / 16)][(y % 16 * 16) + (x % 16)];
        }

        return plane;
    }

    public static int Difference(StripSamples one, StripSamples other) =>
        Luma(one).Zip(Luma(other), (a, b) => Math.Abs(a - b)).Max();
}
