namespace Supervision.Media.H264.Entropy;

/// <summary>Writes slice_data() with CABAC, from its first whole byte on: each macroblock in order, then <see cref="End"/>.</summary>
public ref struct CabacSlice
{
    private readonly MacroblockGrid _grid;
    private readonly SliceSettings _settings;
    private CabacEncoder _encoder;
    private int _qp;
    private bool _stepped;
    private int _lastCoded;

    /// <summary>Starts the slice.</summary>
    /// <param name="grid">The macroblocks; those before the current one must stand in it.</param>
    /// <param name="settings">From the slice header and parameter sets.</param>
    /// <param name="destination">Where the bytes go.</param>
    /// <param name="states">Room for context states, <see cref="StateCount"/> bytes.</param>
    public CabacSlice(MacroblockGrid grid, SliceSettings settings, Span<byte> destination, Span<byte> states)
    {
        CabacContexts.Initialise(states, settings.IsIntra, settings.CabacInitIdc, settings.Qp);
        _grid = grid;
        _settings = settings;
        _encoder = new CabacEncoder(destination, states);
        _qp = settings.Qp;
        _lastCoded = -1 - grid.Columns;
    }

    /// <summary>Bytes of context states.</summary>
    public static int StateCount => CabacContexts.Count;

    /// <summary>Writes a macroblock.</summary>
    public void Macroblock(int index)
    {
        var cell = _grid[index];
        if (!_settings.IsIntra)
        {
            var skipped = cell.Kind == MacroblockKind.Skip;
            var alone = index - _lastCoded > _grid.Columns;
            _encoder.Bit(11 + (alone ? 0 : NotSkipped(_grid.Left(index)) + NotSkipped(_grid.Top(index))), skipped ? 1 : 0);
            if (skipped)
            {
                _stepped = false;
                EndMacroblock(index);
                return;
            }
        }

        _lastCoded = index;
        if (cell.Kind == MacroblockKind.Intra4)
        {
            Intra4(index);
        }
        else
        {
            Intra16OrPcm(index);
        }

        EndMacroblock(index);
    }

    /// <summary>The bytes written after the last macroblock, trailing bits included; -1 where they did not fit.</summary>
    public readonly int End() => _encoder.Failed ? -1 : _encoder.Length;

    private void EndMacroblock(int index)
    {
        if (index == _grid.Count - 1)
        {
            _encoder.Stop();
        }
        else
        {
            _encoder.Continue();
        }
    }

    private static int NotSkipped(CodedMacroblock? cell) => cell is null || cell.Kind == MacroblockKind.Skip ? 0 : 1;

    private static int NotIntra4(CodedMacroblock? cell) => cell is null || cell.Kind == MacroblockKind.Intra4 ? 0 : 1;

    // The context of mb_type's first bit; in P slices after the prefix that says intra.
    private int TypeContext(int index)
    {
        if (_settings.IsIntra)
        {
            return 3 + NotIntra4(_grid.Left(index)) + NotIntra4(_grid.Top(index));
        }

        _encoder.Bit(14, 1);
        return 17;
    }

    private void Intra16OrPcm(int index)
    {
        var cell = _grid[index];
        _encoder.Bit(TypeContext(index), 1);
        if (cell.Kind == MacroblockKind.Pcm)
        {
            Pcm(cell);
            return;
        }

        _encoder.Continue();
        var (pattern, chroma, high, low) = _settings.IsIntra ? (6, 7, 9, 10) : (18, 19, 20, 20);
        _encoder.Bit(pattern, cell.CodedLuma != 0 ? 1 : 0);
        _encoder.Bit(chroma, 0);
        _encoder.Bit(high, cell.PredictionMode >> 1);
        _encoder.Bit(low, cell.PredictionMode & 1);
        _encoder.Bit(64, 0);
        QpDelta(cell);
        CabacResidual.Dc(ref _encoder, _grid, index);
        CabacResidual.Blocks(ref _encoder, _grid, index);
    }

    private void Pcm(CodedMacroblock cell)
    {
        Span<byte> samples = stackalloc byte[PcmSamples.Length];
        PcmSamples.Fill(samples, cell);
        _encoder.Stop();
        _encoder.Bytes(samples);
        _stepped = false;
    }

    private void Intra4(int index)
    {
        var cell = _grid[index];
        _encoder.Bit(TypeContext(index), 0);
        if (_settings.Transform8X8)
        {
            _encoder.Bit(399, 0);
        }

        for (var coded = 0; coded < 16; coded++)
        {
            Mode(index, IntraModes.Raster(coded));
        }

        _encoder.Bit(64, 0);
        CabacPattern.Write(ref _encoder, _grid, index);
        if (cell.CodedLuma == 0)
        {
            _stepped = false;
            return;
        }

        QpDelta(cell);
        CabacResidual.Blocks(ref _encoder, _grid, index);
    }

    private void Mode(int index, int block)
    {
        var predicted = IntraModes.Predict(_grid, index, block, !_settings.IsIntra && _settings.ConstrainedIntra);
        var remainder = IntraModes.Remainder(_grid[index].Modes[block], predicted);
        _encoder.Bit(68, remainder < 0 ? 1 : 0);
        for (var bit = 0; remainder >= 0 && bit < 3; bit++)
        {
            _encoder.Bit(69, (remainder >> bit) & 1);
        }
    }

    private void QpDelta(CodedMacroblock cell)
    {
        var step = QpStep.From(_qp, cell.Qp);
        var code = step > 0 ? (2 * step) - 1 : -2 * step;
        var context = _stepped ? 61 : 60;
        for (var i = 0; i < code; i++)
        {
            _encoder.Bit(context, 1);
            context = i == 0 ? 62 : 63;
        }

        _encoder.Bit(context, 0);
        _stepped = step != 0;
        _qp = cell.Qp;
    }
}
