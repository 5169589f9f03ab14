namespace Supervision.Overlay.Strip.Coding;

/// <summary>
/// The nine predictions of a 4x4 block (8.3.1.2). The 13 samples around it lie on one line: from the lowest at the left up to the corner (4),
/// and on to the last above at the right, so that a diagonal is a walk along the line.
/// </summary>
internal static class IntraPrediction4
{
    public const int Modes = 9;
    private const int Corner = 4;

    /// <summary>Whether a mode may be used.</summary>
    public static bool IsAllowed(int mode, BlockNeighbours there) => mode switch
    {
        0 or 3 or 7 => there.Top,
        1 or 8 => there.Left,
        2 => true,
        _ => there.Left && there.Top && there.Corner,
    };

    public static void Predict(int mode, ReadOnlySpan<int> around, BlockNeighbours there, Span<int> block)
    {
        if (mode == 2)
        {
            block[..16].Fill(Mean(around, there));
            return;
        }

        for (var i = 0; i < 16; i++)
        {
            block[i] = Sample(mode, around, i & 3, i >> 2);
        }
    }

    private static int Mean(ReadOnlySpan<int> around, BlockNeighbours there)
    {
        var left = around[0] + around[1] + around[2] + around[3];
        var top = around[5] + around[6] + around[7] + around[8];
        return (there.Left, there.Top) switch
        {
            (true, true) => (left + top + 4) >> 3,
            (true, false) => (left + 2) >> 2,
            (false, true) => (top + 2) >> 2,
            _ => 128,
        };
    }

    private static int Sample(int mode, ReadOnlySpan<int> p, int x, int y) => mode switch
    {
        0 => p[Corner + 1 + x],
        1 => p[Corner - 1 - y],
        3 => x + y == 6 ? (p[11] + (3 * p[12]) + 2) >> 2 : Three(p, Corner + 2 + x + y),
        4 => Three(p, Corner + x - y),
        5 => VerticalRight(p, x, y, 1),
        6 => VerticalRight(p, y, x, -1),
        7 => (y & 1) == 0 ? Two(p, Corner + 1 + x + (y >> 1)) : Three(p, Corner + 2 + x + (y >> 1)),
        _ => HorizontalUp(p, x, y),
    };

    // Vertical right; horizontal down is the same with the line turned round.
    private static int VerticalRight(ReadOnlySpan<int> p, int x, int y, int way)
    {
        var z = (2 * x) - y;
        var along = x - (y >> 1);
        return z == -1 ? Three(p, Corner)
            : z < -1 ? Three(p, Corner + (way * (1 - y)))
            : (z & 1) == 0 ? Two(p, Corner + (way > 0 ? along : -along - 1))
            : Three(p, Corner + (way * along));
    }

    private static int HorizontalUp(ReadOnlySpan<int> p, int x, int y)
    {
        var z = x + (2 * y);
        var along = Corner - 1 - y - (x >> 1);
        return z > 5 ? p[0]
            : z == 5 ? (p[1] + (3 * p[0]) + 2) >> 2
            : (z & 1) == 0 ? Two(p, along - 1)
            : Three(p, along - 1);
    }

    private static int Two(ReadOnlySpan<int> p, int at) => (p[at] + p[at + 1] + 1) >> 1;

    private static int Three(ReadOnlySpan<int> p, int at) => (p[at - 1] + (2 * p[at]) + p[at + 1] + 2) >> 2;
}
