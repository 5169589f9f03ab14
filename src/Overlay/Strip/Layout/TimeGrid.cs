namespace Supervision.Overlay.Strip.Layout;

/// <summary>Sets the time so that the digits that change most often touch as few macroblock columns as can be.</summary>
internal static class TimeGrid
{
    // The empty columns left and right of a digit's ink, as a share of its cell.
    private const double Bearing = 1.0 / 14;

    /// <summary>How many pixels further left than <paramref name="end"/> the time ends; 0 to 15.</summary>
    /// <param name="widths">The cells' widths.</param>
    /// <param name="end">Where the time may end at most.</param>
    public static int Shift(ReadOnlySpan<int> widths, int end)
    {
        var (best, least) = (0, int.MaxValue);
        for (var shift = 0; shift < 16; shift++)
        {
            var ones = Columns(end - shift, widths[^1]);
            var tens = Columns(end - shift - widths[^1], widths[^2]);
            if ((10 * ones) + tens < least)
            {
                (best, least) = (shift, (10 * ones) + tens);
            }
        }

        return best;
    }

    private static int Columns(int end, int width)
    {
        var bearing = (int)Math.Round(width * Bearing);
        return ((end - bearing - 1) >> 4) - ((end - width + bearing) >> 4) + 1;
    }
}
