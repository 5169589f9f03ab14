namespace Supervision.Media.H264.Entropy;

/// <summary>
/// A block of coefficients as the bits that the arithmetic coder is given (9.3.2): in each byte twice the number of a context within the block, plus the
/// bit. They depend on nothing but the levels, so they can be kept.
/// </summary>
internal static class CabacBins
{
    /// <summary>First context of significant_coeff_flag.</summary>
    public const int Significant = 0;

    /// <summary>First context of last_significant_coeff_flag.</summary>
    public const int Last = 15;

    /// <summary>First context of coeff_abs_level_minus1.</summary>
    public const int Level = 30;

    /// <summary>Contexts of a block.</summary>
    public const int Contexts = 40;

    /// <summary>This and one more: a bit without a context.</summary>
    public const int Bypass = 2 * Contexts;

    /// <summary>More than any block of sixteen levels of 16 bits has: map, then prefix, suffix and sign of each.</summary>
    public const int Most = (2 * 15) + (16 * (LongestPrefix + (2 * 16) + 1));

    private const int LongestPrefix = 14;

    /// <summary>Fills in the bits of a block that holds something.</summary>
    /// <param name="bins">At least <see cref="Most"/>.</param>
    /// <param name="levels">15 or 16 levels in zigzag order.</param>
    /// <returns>How many there are.</returns>
    public static int Fill(Span<byte> bins, ReadOnlySpan<short> levels)
    {
        var last = levels.LastIndexOfAnyExcept((short)0);
        var count = 0;
        for (var i = 0; i < levels.Length - 1 && i <= last; i++)
        {
            bins[count++] = Bin(Significant + i, levels[i] != 0);
            if (levels[i] != 0)
            {
                bins[count++] = Bin(Last + i, i == last);
            }
        }

        return count + FillLevels(bins[count..], levels[..(last + 1)]);
    }

    private static int FillLevels(Span<byte> bins, ReadOnlySpan<short> levels)
    {
        var (count, ones, greater) = (0, 0, 0);
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            if (levels[i] == 0)
            {
                continue;
            }

            var beyond = Math.Abs((int)levels[i]) - 1;
            bins[count++] = Bin(Level + (greater > 0 ? 0 : Math.Min(4, 1 + ones)), beyond > 0);
            if (beyond > 0)
            {
                count += FillRest(bins[count..], beyond, Level + 5 + Math.Min(4, greater));
                greater++;
            }
            else
            {
                ones++;
            }

            bins[count++] = Bin(Contexts, levels[i] < 0);
        }

        return count;
    }

    // The unary prefix's further bits, then Exp-Golomb of order 0.
    private static int FillRest(Span<byte> bins, int beyond, int context)
    {
        var count = Math.Min(beyond, LongestPrefix) - 1;
        bins[..count].Fill(Bin(context, true));
        if (beyond < LongestPrefix)
        {
            bins[count] = Bin(context, false);
            return count + 1;
        }

        var rest = beyond - LongestPrefix;
        var order = 0;
        for (; rest >= 1 << order; order++)
        {
            bins[count++] = Bin(Contexts, true);
            rest -= 1 << order;
        }

        bins[count++] = Bin(Contexts, false);
        while (order-- > 0)
        {
            bins[count++] = Bin(Contexts, ((rest >> order) & 1) != 0);
        }

        return count;
    }

    private static byte Bin(int context, bool bit) => (byte)((2 * context) + (bit ? 1 : 0));
}
