namespace Supervision.Overlay.Strip.Coding;

/// <summary>The 4x4 transforms of H.264 (8.5.10 to 8.5.12), rows first, in raster order.</summary>
internal static class Transform4
{
    /// <summary>The raster place of each coefficient in zigzag order.</summary>
    public static ReadOnlySpan<byte> Zigzag => [0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15];

    /// <summary>The core transform, in place; what it lacks in scale is in <see cref="Scaling"/>.</summary>
    public static void Forward(Span<int> x)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var (step, line) = pass == 0 ? (1, 4) : (4, 1);
            for (var at = 0; at < 4 * line; at += line)
            {
                ref var a = ref x[at];
                ref var b = ref x[at + step];
                ref var c = ref x[at + (2 * step)];
                ref var d = ref x[at + (3 * step)];
                var (s0, s1, d0, d1) = (a + d, b + c, a - d, b - c);
                (a, b, c, d) = (s0 + s1, (2 * d0) + d1, s0 - s1, d0 - (2 * d1));
            }
        }
    }

    /// <summary>The decoder's transform, in place, with its rounding: residual samples.</summary>
    public static void Inverse(Span<int> x)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var (step, line) = pass == 0 ? (1, 4) : (4, 1);
            for (var at = 0; at < 4 * line; at += line)
            {
                ref var a = ref x[at];
                ref var b = ref x[at + step];
                ref var c = ref x[at + (2 * step)];
                ref var d = ref x[at + (3 * step)];
                var (e, f, g, h) = (a + c, a - c, (b >> 1) - d, b + (d >> 1));
                (a, b, c, d) = (e + h, f + g, f - g, e - h);
            }
        }

        for (var i = 0; i < 16; i++)
        {
            x[i] = (x[i] + 32) >> 6;
        }
    }

    /// <summary>The Hadamard transform of the sixteen DC values, in place and without scale; its own inverse but for a factor of 16.</summary>
    public static void Hadamard(Span<int> x)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var (step, line) = pass == 0 ? (1, 4) : (4, 1);
            for (var at = 0; at < 4 * line; at += line)
            {
                ref var a = ref x[at];
                ref var b = ref x[at + step];
                ref var c = ref x[at + (2 * step)];
                ref var d = ref x[at + (3 * step)];
                (a, b, c, d) = (a + b + c + d, a + b - c - d, a - b - c + d, a - b + c - d);
            }
        }
    }
}
