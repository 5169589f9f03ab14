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

    private static readonly ushort[][] Contexts = [Of(0, 0), Of(15, 10), Of(29, 20)];

    /// <summary>Writes a block that holds something.</summary>
    /// <param name="encoder">Takes it.</param>
    /// <param name="cell">The macroblock; where it is <see cref="CodedMacroblock.IsSealed"/> its bits are there already.</param>
    /// <param name="block">Its block in raster order; -1: the DC levels.</param>
    /// <param name="category">ctxBlockCat.</param>
    public static void Write(ref CabacEncoder encoder, CodedMacroblock cell, int block, int category)
    {
        if (cell.IsSealed)
        {
            encoder.Bits(cell.Bins(block), Contexts[category]);
            return;
        }

        Span<byte> bins = stackalloc byte[CabacBins.Most];
        encoder.Bits(bins[..CabacBins.Fill(bins, Levels(cell, block))], Contexts[category]);
    }

    /// <summary>The levels that are written of a block: one that has its DC level elsewhere begins with its second.</summary>
    public static ReadOnlySpan<short> Levels(CodedMacroblock cell, int block) =>
        block < 0 ? cell.Dc : cell.Kind == MacroblockKind.Intra16 ? cell.Block(block)[1..] : cell.Block(block);

    private static ushort[] Of(int map, int levels) =>
    [
        .. Enumerable.Range(105 + map, CabacBins.Last - CabacBins.Significant).Select(context => (ushort)context),
        .. Enumerable.Range(166 + map, CabacBins.Level - CabacBins.Last).Select(context => (ushort)context),
        .. Enumerable.Range(227 + levels, CabacBins.Contexts - CabacBins.Level).Select(context => (ushort)context),
    ];
}
