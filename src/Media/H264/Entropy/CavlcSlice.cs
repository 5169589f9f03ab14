namespace Supervision.Media.H264.Entropy;

/// <summary>Writes slice_data() with CAVLC: each macroblock in order, then <see cref="End"/>.</summary>
/// <param name="grid">The macroblocks; those before the current one must stand in it.</param>
/// <param name="settings">From the slice header and parameter sets.</param>
public ref struct CavlcSlice(MacroblockGrid grid, SliceSettings settings)
{
    private const int InterTypes = 5;
    private const int PcmType = 25;
    private int _qp = settings.Qp;
    private uint _skipped;

    // coded_block_pattern's code (table 9-4) for Intra4x4, luma bits only.
    private static ReadOnlySpan<byte> PatternCode => [3, 29, 30, 17, 31, 18, 37, 8, 32, 38, 19, 9, 20, 10, 11, 2];

    /// <summary>Writes a macroblock.</summary>
    public void Macroblock(ref BitWriter bits, int index)
    {
        var cell = grid[index];
        if (cell.Kind == MacroblockKind.Skip)
        {
            _skipped++;
            return;
        }

        if (!settings.IsIntra)
        {
            bits.UnsignedGolomb(_skipped);
            _skipped = 0;
        }

        bits.UnsignedGolomb((uint)((settings.IsIntra ? 0 : InterTypes) + TypeOf(cell)));
        switch (cell.Kind)
        {
            case MacroblockKind.Pcm:
                PcmSamples.Write(ref bits, cell);
                break;
            case MacroblockKind.Intra16:
                bits.UnsignedGolomb(0);
                QpDelta(ref bits, cell);
                CavlcBlock.Write(ref bits, cell.Dc, Expected(index, 0));
                Blocks(ref bits, index, first: 1);
                break;
            default:
                Modes(ref bits, index);
                bits.UnsignedGolomb(0);
                bits.UnsignedGolomb(PatternCode[cell.CodedLuma]);
                QpDelta(ref bits, cell);
                Blocks(ref bits, index, first: 0);
                break;
        }
    }

    /// <summary>Writes what is left of a run of skipped macroblocks, and the trailing bits.</summary>
    public void End(ref BitWriter bits)
    {
        if (_skipped > 0)
        {
            bits.UnsignedGolomb(_skipped);
        }

        bits.TrailingBits();
    }

    private static int TypeOf(CodedMacroblock cell) => cell.Kind switch
    {
        MacroblockKind.Pcm => PcmType,
        MacroblockKind.Intra16 => 1 + cell.PredictionMode + (cell.CodedLuma != 0 ? 12 : 0),
        _ => 0,
    };

    private readonly void Modes(ref BitWriter bits, int index)
    {
        if (settings.Transform8X8)
        {
            bits.Flag(false);
        }

        for (var coded = 0; coded < 16; coded++)
        {
            var block = IntraModes.Raster(coded);
            var remainder = IntraModes.Remainder(
                grid[index].Modes[block], IntraModes.Predict(grid, index, block, !settings.IsIntra && settings.ConstrainedIntra));
            bits.Flag(remainder < 0);
            if (remainder >= 0)
            {
                bits.Bits((uint)remainder, 3);
            }
        }
    }

    private void QpDelta(ref BitWriter bits, CodedMacroblock cell)
    {
        if (cell.HasQp)
        {
            bits.SignedGolomb(QpStep.From(_qp, cell.Qp));
            _qp = cell.Qp;
        }
    }

    private readonly void Blocks(ref BitWriter bits, int index, int first)
    {
        var cell = grid[index];
        for (var coded = 0; coded < 16; coded++)
        {
            if ((cell.CodedLuma >> (coded >> 2) & 1) != 0)
            {
                var block = IntraModes.Raster(coded);
                CavlcBlock.Write(ref bits, cell.Block(block)[first..], Expected(index, block));
            }
        }
    }

    // nC (9.2.1): the mean of the left and upper block's coefficients, where both are there.
    private readonly int Expected(int index, int block)
    {
        var cell = grid[index];
        var left = (block & 3) > 0 ? cell.Counts[block - 1] : grid.Left(index)?.Counts[block + 3] ?? -1;
        var top = block > 3 ? cell.Counts[block - 4] : grid.Top(index)?.Counts[block + 12] ?? -1;
        return left < 0 || top < 0 ? Math.Max(0, Math.Max(left, top)) : (left + top + 1) >> 1;
    }
}
