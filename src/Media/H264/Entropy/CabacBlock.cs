namespace Supervision.Media.H264.Entropy;

/// <summary>residual_block_cabac() of luma blocks (7.3.5.3.3), after its coded_block_flag.</summary>
internal static class CabacBlock
{
    /// <summary>ctxBlockCat of Intra16x16DCLevel.</summary>
    public const int Dc = 0;

    /// <summary>ctxBlockCat of Intra16x16ACLevel.</summary>
    public const int Ac = 1;

    /// <summary>ctxBlockCat of LumaLevel4x4.</summary>
    public const int Luma = 2;

    private const int Significant = 105;
    private const int Last = 166;
    private const int Absolute = 227;
    private const int LongestPrefix = 14;

    private static ReadOnlySpan<byte> MapOffset => [0, 15, 29];

    private static ReadOnlySpan<byte> LevelOffset => [0, 10, 20];

    /// <summary>Writes a block that holds something.</summary>
    public static void Write(ref CabacEncoder encoder, scoped ReadOnlySpan<short> levels, int category)
    {
        var last = levels.LastIndexOfAnyExcept((short)0);
        var map = MapOffset[category];
        for (var i = 0; i < levels.Length - 1 && i <= last; i++)
        {
            encoder.Bit(Significant + map + i, levels[i] != 0 ? 1 : 0);
            if (levels[i] != 0)
            {
                encoder.Bit(Last + map + i, i == last ? 1 : 0);
            }
        }

        WriteLevels(ref encoder, levels[..(last + 1)], Absolute + LevelOffset[category]);
    }

    private static void WriteLevels(ref CabacEncoder encoder, scoped ReadOnlySpan<short> levels, int contexts)
    {
        var (ones, greater) = (0, 0);
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            if (levels[i] == 0)
            {
                continue;
            }

            var beyond = Math.Abs((int)levels[i]) - 1;
            encoder.Bit(contexts + (greater > 0 ? 0 : Math.Min(4, 1 + ones)), beyond > 0 ? 1 : 0);
            if (beyond > 0)
            {
                WriteRest(ref encoder, beyond, contexts + 5 + Math.Min(4, greater));
                greater++;
            }
            else
            {
                ones++;
            }

            encoder.Bypass(levels[i] < 0 ? 1 : 0);
        }
    }

    // The unary prefix's further bits, then Exp-Golomb of order 0.
    private static void WriteRest(ref CabacEncoder encoder, int beyond, int context)
    {
        for (var i = 1; i < Math.Min(beyond, LongestPrefix); i++)
        {
            encoder.Bit(context, 1);
        }

        if (beyond < LongestPrefix)
        {
            encoder.Bit(context, 0);
            return;
        }

        var rest = beyond - LongestPrefix;
        var order = 0;
        for (; rest >= 1 << order; order++)
        {
            encoder.Bypass(1);
            rest -= 1 << order;
        }

        encoder.Bypass(0);
        while (order-- > 0)
        {
            encoder.Bypass((rest >> order) & 1);
        }
    }
}
