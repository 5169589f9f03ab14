namespace Supervision.Media.H264.Entropy;

/// <summary>residual_block_cavlc() of luma blocks (7.3.5.3.2).</summary>
internal static class CavlcBlock
{
    private const int EscapePrefix = 15;
    private const int EscapeBits = 12;

    /// <summary>Writes a block.</summary>
    /// <param name="bits">Where to.</param>
    /// <param name="levels">16 or 15 levels in zigzag order, none beyond plus or minus 2000.</param>
    /// <param name="expected">nC: how many coefficients the neighbours let expect.</param>
    public static void Write(ref BitWriter bits, scoped ReadOnlySpan<short> levels, int expected)
    {
        Span<short> values = stackalloc short[16];
        Span<int> runs = stackalloc int[16];
        var total = Collect(levels, values, runs, out var zeros);
        var ones = TrailingOnes(values[..total]);
        var token = ((expected < 2 ? 0 : expected < 4 ? 1 : expected < 8 ? 2 : 3) * 68) + (total * 4) + ones;
        bits.Bits(CavlcTables.TokenCode[token], CavlcTables.TokenLength[token]);
        if (total == 0)
        {
            return;
        }

        for (var i = 0; i < ones; i++)
        {
            bits.Flag(values[i] < 0);
        }

        WriteLevels(ref bits, values[..total], ones);
        if (total < levels.Length)
        {
            var at = ((total - 1) * 16) + zeros;
            bits.Bits(CavlcTables.ZerosCode[at], CavlcTables.ZerosLength[at]);
        }

        WriteRuns(ref bits, runs[..total], zeros);
    }

    // From the highest frequency down; a run counts the zeros before its coefficient.
    private static int Collect(ReadOnlySpan<short> levels, Span<short> values, Span<int> runs, out int zeros)
    {
        var total = 0;
        zeros = 0;
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            if (levels[i] != 0)
            {
                values[total] = levels[i];
                runs[total++] = 0;
            }
            else if (total > 0)
            {
                runs[total - 1]++;
                zeros++;
            }
        }

        return total;
    }

    private static int TrailingOnes(ReadOnlySpan<short> values)
    {
        var ones = 0;
        while (ones < 3 && ones < values.Length && values[ones] is 1 or -1)
        {
            ones++;
        }

        return ones;
    }

    private static void WriteLevels(ref BitWriter bits, scoped ReadOnlySpan<short> values, int ones)
    {
        var suffix = values.Length > 10 && ones < 3 ? 1 : 0;
        for (var i = ones; i < values.Length; i++)
        {
            var level = (int)values[i];
            var code = level > 0 ? (2 * level) - 2 : (-2 * level) - 1;
            WriteLevel(ref bits, i == ones && ones < 3 ? code - 2 : code, suffix);
            suffix = Math.Max(suffix, 1);
            if (Math.Abs(level) > 3 << (suffix - 1) && suffix < 6)
            {
                suffix++;
            }
        }
    }

    private static void WriteLevel(ref BitWriter bits, int code, int suffix)
    {
        if (suffix == 0 && code is >= 14 and < 30)
        {
            bits.Bits(1, EscapePrefix);
            bits.Bits((uint)(code - 14), 4);
            return;
        }

        var escape = suffix == 0 ? 30 : EscapePrefix << suffix;
        if (code < escape)
        {
            bits.Bits(1, (code >> suffix) + 1);
            bits.Bits((uint)code & ((1u << suffix) - 1), suffix);
            return;
        }

        bits.Bits(1, EscapePrefix + 1);
        bits.Bits((uint)(code - escape), EscapeBits);
    }

    private static void WriteRuns(ref BitWriter bits, scoped ReadOnlySpan<int> runs, int zeros)
    {
        for (var i = 0; i < runs.Length - 1 && zeros > 0; i++)
        {
            var at = ((Math.Min(zeros, 7) - 1) * 15) + runs[i];
            bits.Bits(CavlcTables.RunCode[at], CavlcTables.RunLength[at]);
            zeros -= runs[i];
        }
    }
}
