namespace Supervision.Overlay.Strip.Coding;

/// <summary>
/// The nine predictions of a 4x4 block (8.3.1.2). The 13 samples around it lie on one line: from the lowest at the left up to the corner (4),
/// and on to the last above at the right, so that a diagonal is a walk along the line. Every predicted sample is one of the line, a mean of two or a
/// mean of three neighbours on it: these are worked out once for a block, and a mode is a choice among them.
/// </summary>
internal static class IntraPrediction4
{
    public const int Modes = 9;

    /// <summary>The mode that predicts one value for the whole block.</summary>
    public const int Dc = 2;

    /// <summary>The samples of the line, the means of two and the means of three.</summary>
    public const int Values = Line + Twos + Line;

    private const int Line = 13;
    private const int Twos = 12;
    private const int Corner = 4;

    // Which value stands at each sample, by mode.
    private static readonly byte[] Places = [.. from mode in Enumerable.Range(0, Modes) from i in Enumerable.Range(0, 16) select (byte)Place(mode, i & 3, i >> 2)];

    /// <summary>Whether a mode may be used.</summary>
    public static bool IsAllowed(int mode, BlockNeighbours there) => mode switch
    {
        0 or 3 or 7 => there.Top,
        1 or 8 => there.Left,
        Dc => true,
        _ => there.Left && there.Top && there.Corner,
    };

    /// <summary>Works the means out.</summary>
    /// <param name="values">Holds the samples of the line; the means are put behind.</param>
    public static void Prepare(Span<int> values)
    {
        for (var i = 0; i < Twos; i++)
        {
            values[Line + i] = (values[i] + values[i + 1] + 1) >> 1;
        }

        // At its ends the line goes on with its last sample.
        for (var i = 0; i < Line; i++)
        {
            values[Line + Twos + i] = (values[Math.Max(i - 1, 0)] + (2 * values[i]) + values[Math.Min(i + 1, Line - 1)] + 2) >> 2;
        }
    }

    /// <summary>Predicts a block.</summary>
    public static void Predict(int mode, ReadOnlySpan<int> values, BlockNeighbours there, Span<int> block)
    {
        if (mode == Dc)
        {
            block[..16].Fill(Mean(values, there));
            return;
        }

        var places = Places.AsSpan(mode * 16, 16);
        for (var i = 0; i < places.Length; i++)
        {
            block[i] = values[places[i]];
        }
    }

    private static int Mean(ReadOnlySpan<int> values, BlockNeighbours there)
    {
        var left = values[0] + values[1] + values[2] + values[3];
        var top = values[5] + values[6] + values[7] + values[8];
        return (there.Left, there.Top) switch
        {
            (true, true) => (left + top + 4) >> 3,
            (true, false) => (left + 2) >> 2,
            (false, true) => (top + 2) >> 2,
            _ => 128,
        };
    }

    private static int Place(int mode, int x, int y) => mode switch
    {
        0 => Corner + 1 + x,
        1 => Corner - 1 - y,
        Dc => 0,
        3 => Three(Corner + 2 + x + y),
        4 => Three(Corner + x - y),
        5 => VerticalRight(x, y, 1),
        6 => VerticalRight(y, x, -1),
        7 => (y & 1) == 0 ? Two(Corner + 1 + x + (y >> 1)) : Three(Corner + 2 + x + (y >> 1)),
        _ => HorizontalUp(x, y),
    };

    // Vertical right; horizontal down is the same with the line turned round.
    private static int VerticalRight(int x, int y, int way)
    {
        var z = (2 * x) - y;
        var along = x - (y >> 1);
        return z == -1 ? Three(Corner)
            : z < -1 ? Three(Corner + (way * (1 - y)))
            : (z & 1) == 0 ? Two(Corner + (way > 0 ? along : -along - 1))
            : Three(Corner + (way * along));
    }

    private static int HorizontalUp(int x, int y)
    {
        var z = x + (2 * y);
        var along = Corner - 1 - y - (x >> 1);
        return z > 5 ? 0
            : z == 5 ? Three(0)
            : (z & 1) == 0 ? Two(along - 1)
            : Three(along - 1);
    }

    private static int Two(int at) => Line + at;

    private static int Three(int at) => Line + Twos + at;
}
