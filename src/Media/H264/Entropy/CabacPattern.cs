namespace Supervision.Media.H264.Entropy;

/// <summary>coded_block_pattern with CABAC (9.3.3.1.1.4): luma bits, and the bit that says that there is no chroma.</summary>
internal static class CabacPattern
{
    public static void Write(ref CabacEncoder encoder, MacroblockGrid grid, int index)
    {
        var coded = grid[index].CodedLuma;
        var left = grid.Left(index);
        var top = grid.Top(index);
        for (var block = 0; block < 4; block++)
        {
            var besides = (block & 1) != 0 ? (coded >> (block - 1)) & 1 : Coded(left, block + 1);
            var above = block > 1 ? (coded >> (block - 2)) & 1 : Coded(top, block + 2);
            encoder.Bit(73 + (1 - besides) + (2 * (1 - above)), (coded >> block) & 1);
        }

        encoder.Bit(77 + Pcm(left) + (2 * Pcm(top)), 0);
    }

    private static int Coded(CodedMacroblock? cell, int block) =>
        cell is null || cell.Kind == MacroblockKind.Pcm ? 1 : (cell.CodedLuma >> block) & 1;

    private static int Pcm(CodedMacroblock? cell) => cell?.Kind == MacroblockKind.Pcm ? 1 : 0;
}
