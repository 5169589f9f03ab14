using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip.Coding;

/// <summary>
/// Finds the smallest macroblock that shows what is wanted: the coarsest steps that keep every sample within the tolerance, with one prediction or
/// sixteen, or else the samples themselves. A macroblock of one grey is shown exactly, so that small errors do not spread from neighbour to neighbour.
/// </summary>
internal sealed class MacroblockCoder
{
    /// <summary>The largest difference between a sample that is wanted and one that is shown.</summary>
    public const int Tolerance = 4;

    private const int CoarsestQp = 26;
    private const int FlatCoarsestQp = 51;
    private const int PcmCost = 2 * 8 * 384;

    // Finer steps than the coarsest that will do are rarely cheaper; a few are tried, because predictions differ.
    private const int FinerTries = 2;

    // The search for steps that will do goes down so many at once.
    private const int Stride = 3;
    private readonly Intra4Coder _intra4;
    private readonly Intra16Coder _intra16;
    private CodedMacroblock _trial = new();
    private CodedMacroblock _best = new();
    private int _cost;

    /// <param name="scaling">Steps of quantisation.</param>
    public MacroblockCoder(Scaling scaling)
    {
        _intra4 = new Intra4Coder(scaling);
        _intra16 = new Intra16Coder(scaling);
    }

    /// <summary>Codes a macroblock.</summary>
    /// <param name="wanted">256 samples.</param>
    /// <param name="edges">What there is to predict from.</param>
    /// <param name="known">How the same samples were coded with other edges: its modes are tried before a search.</param>
    /// <returns>The result, which belongs to the coder and holds until the next call.</returns>
    public CodedMacroblock Code(ReadOnlySpan<byte> wanted, IntraEdges edges, CodedMacroblock? known)
    {
        _cost = PcmCost;
        if (wanted.IndexOfAnyExcept(wanted[0]) < 0)
        {
            SearchFlat(wanted, edges);
        }
        else if (known is null || !Repeat(wanted, edges, known))
        {
            Search(wanted, edges);
        }

        if (_cost == PcmCost)
        {
            SetPcm(wanted);
        }

        return _best;
    }

    private void SearchFlat(ReadOnlySpan<byte> wanted, IntraEdges edges)
    {
        for (var qp = FlatCoarsestQp; qp >= 0 && _cost == PcmCost; qp--)
        {
            TryIntra16(wanted, edges, qp, 0);
        }
    }

    private void Search(ReadOnlySpan<byte> wanted, IntraEdges edges)
    {
        var qp = CoarsestQp;
        while (qp >= 0 && _cost == PcmCost)
        {
            TryBoth(wanted, edges, qp);
            qp -= Stride;
        }

        // Between the last steps that were too coarse and the first that will do, then finer.
        var found = qp + Stride;
        for (qp = found + Stride - 1; qp >= Math.Max(0, found - FinerTries) && _cost < PcmCost; qp--)
        {
            if (qp != found)
            {
                TryBoth(wanted, edges, qp);
            }
        }
    }

    // One prediction for all hardly ever needs less where sixteen do not do.
    private void TryBoth(ReadOnlySpan<byte> wanted, IntraEdges edges, int qp)
    {
        Keep(_intra4.Code(wanted, edges, qp, Tolerance, default, _trial));
        if (_cost < PcmCost)
        {
            TryIntra16(wanted, edges, qp, Tolerance);
        }
    }

    // The steps that did before mostly do again, or a little finer ones.
    private bool Repeat(ReadOnlySpan<byte> wanted, IntraEdges edges, CodedMacroblock known)
    {
        for (var qp = known.Qp; qp >= Math.Max(0, known.Qp - FinerTries) && _cost == PcmCost; qp--)
        {
            Keep(known.Kind switch
            {
                MacroblockKind.Intra4 => _intra4.Code(wanted, edges, qp, Tolerance, known.Modes, _trial),
                MacroblockKind.Intra16 => _intra16.Code(wanted, edges, qp, Tolerance, known.PredictionMode, _trial),
                _ => BlockCoder.Impossible,
            });
        }

        return _cost < PcmCost || known.Kind == MacroblockKind.Pcm;
    }

    private void TryIntra16(ReadOnlySpan<byte> wanted, IntraEdges edges, int qp, int tolerance)
    {
        for (var mode = 0; mode < IntraPrediction16.Modes; mode++)
        {
            Keep(_intra16.Code(wanted, edges, qp, tolerance, mode, _trial));
        }
    }

    private void Keep(int cost)
    {
        if (cost < _cost)
        {
            _cost = cost;
            (_best, _trial) = (_trial, _best);
        }
    }

    private void SetPcm(ReadOnlySpan<byte> wanted)
    {
        (_best.Kind, _best.CodedLuma) = (MacroblockKind.Pcm, 15);
        _best.Counts.AsSpan().Fill(16);
        wanted.CopyTo(_best.Samples);
    }
}
