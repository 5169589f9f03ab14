namespace Supervision.Media.H264.Entropy;

/// <summary>Predicts Intra4x4PredMode from the neighbouring blocks (8.3.1.1).</summary>
internal static class IntraModes
{
    private const int Dc = 2;

    public static int Predict(MacroblockGrid grid, int index, int block, bool constrained)
    {
        var cell = grid[index];
        var left = (block & 3) > 0 ? cell.Modes[block - 1] : Neighbour(grid.Left(index), block + 3, constrained);
        var top = block > 3 ? cell.Modes[block - 4] : Neighbour(grid.Top(index), block + 12, constrained);
        return left < 0 || top < 0 ? Dc : Math.Min(left, top);
    }

    // Less than 0 where the neighbour makes both count as DC.
    private static int Neighbour(CodedMacroblock? cell, int block, bool constrained) =>
        cell is null || (constrained && cell.Kind == MacroblockKind.Skip) ? -1
        : cell.Kind == MacroblockKind.Intra4 ? cell.Modes[block]
        : Dc;

    /// <summary>rem_intra4x4_pred_mode, or -1 where the predicted mode is used.</summary>
    public static int Remainder(int mode, int predicted) => mode == predicted ? -1 : mode < predicted ? mode : mode - 1;

    /// <summary>The raster number of a block from its coding order (6.4.3).</summary>
    public static int Raster(int coded) => (coded & 1) | ((coded & 4) >> 1) | ((coded & 2) << 1) | (coded & 8);
}
