namespace Supervision.Media.H264.Entropy;

/// <summary>The luma blocks of a macroblock with CABAC, each after its coded_block_flag.</summary>
internal static class CabacResidual
{
    private const int CodedFlag = 85;

    public static void Dc(ref CabacEncoder encoder, MacroblockGrid grid, int index)
    {
        var cell = grid[index];
        var context = CodedFlag + HasDc(grid.Left(index)) + (2 * HasDc(grid.Top(index)));
        encoder.Bit(context, cell.DcCount > 0 ? 1 : 0);
        if (cell.DcCount > 0)
        {
            CabacBlock.Write(ref encoder, cell, -1, CabacBlock.Dc);
        }
    }

    public static void Blocks(ref CabacEncoder encoder, MacroblockGrid grid, int index)
    {
        var cell = grid[index];
        var category = cell.Kind == MacroblockKind.Intra16 ? CabacBlock.Ac : CabacBlock.Luma;
        var (left, top) = (grid.Left(index), grid.Top(index));
        for (var coded = 0; coded < 16; coded++)
        {
            if (((cell.CodedLuma >> (coded >> 2)) & 1) == 0)
            {
                continue;
            }

            var block = IntraModes.Raster(coded);
            var besides = (block & 3) > 0 ? Flag(cell.Counts[block - 1]) : Has(left, block + 3);
            var above = block > 3 ? Flag(cell.Counts[block - 4]) : Has(top, block + 12);
            encoder.Bit(CodedFlag + (4 * category) + besides + (2 * above), Flag(cell.Counts[block]));
            if (cell.Counts[block] > 0)
            {
                CabacBlock.Write(ref encoder, cell, block, category);
            }
        }
    }

    private static int Flag(byte count) => count > 0 ? 1 : 0;

    // Outside the slice an intra macroblock expects coefficients (9.3.3.1.1.9).
    private static int Has(CodedMacroblock? cell, int block) => cell is null ? 1 : Flag(cell.Counts[block]);

    private static int HasDc(CodedMacroblock? cell) =>
        cell is null || cell.Kind == MacroblockKind.Pcm || (cell.Kind == MacroblockKind.Intra16 && cell.DcCount > 0) ? 1 : 0;
}
