using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip.Coding;

/// <summary>Codes a macroblock as sixteen blocks with a prediction each.</summary>
internal sealed class Intra4Coder(Scaling scaling)
{
    private const int OtherModeCost = 6;
    private const int BestModes = 3;
    private readonly PredictionWindow _window = new();
    private readonly short[] _levels = new short[16];

    /// <summary>Codes at one QP, if every sample comes within the tolerance.</summary>
    /// <param name="wanted">256 samples.</param>
    /// <param name="edges">What there is to predict from.</param>
    /// <param name="qp">QPY.</param>
    /// <param name="tolerance">The largest difference of a sample.</param>
    /// <param name="modes">The modes to use; empty: the best for each block.</param>
    /// <param name="target">Receives the macroblock.</param>
    /// <returns>About how many half bits it takes; <see cref="BlockCoder.Impossible"/> where it cannot be done.</returns>
    public int Code(ReadOnlySpan<byte> wanted, IntraEdges edges, int qp, int tolerance, ReadOnlySpan<byte> modes, CodedMacroblock target)
    {
        _window.Begin(edges);
        (target.Kind, target.Qp, target.CodedLuma, target.DcCount) = (MacroblockKind.Intra4, qp, 0, 0);
        var total = 0;
        Span<int> samples = stackalloc int[16];
        for (var coded = 0; coded < 16; coded++)
        {
            var block = Raster(coded);
            Samples16.Read(wanted, block, samples);
            var cost = CodeBlock(samples, block, tolerance, modes, target);
            if (cost >= BlockCoder.Impossible)
            {
                return cost;
            }

            total += cost;
            if (target.Counts[block] > 0)
            {
                target.CodedLuma |= 1 << (coded >> 2);
            }
        }

        return total;
    }

    private static int Raster(int coded) => (coded & 1) | ((coded & 4) >> 1) | ((coded & 2) << 1) | (coded & 8);

    private int CodeBlock(ReadOnlySpan<int> wanted, int block, int tolerance, ReadOnlySpan<byte> modes, CodedMacroblock target)
    {
        Span<int> around = stackalloc int[IntraPrediction4.Values];
        Span<int> trial = stackalloc int[16];
        Span<int> best = stackalloc int[16];
        Span<byte> order = stackalloc byte[IntraPrediction4.Modes];
        var there = _window.Around(block, around);
        IntraPrediction4.Prepare(around);
        var candidates = modes.IsEmpty ? order[..Rank(wanted, around, there, order)] : Single(order, modes[block], there);
        var least = BlockCoder.Impossible;
        for (var i = 0; i < candidates.Length && (i < BestModes || least >= BlockCoder.Impossible); i++)
        {
            var mode = candidates[i];
            IntraPrediction4.Predict(mode, around, there, trial);
            var (cost, count) = Try(wanted, trial, target.Qp, tolerance);
            cost += mode == IntraPrediction4.Dc ? 0 : OtherModeCost;
            if (cost < least)
            {
                least = cost;
                target.Modes[block] = mode;
                target.Counts[block] = (byte)count;
                _levels.CopyTo(target.Levels, block * 16);
                trial.CopyTo(best);
            }
        }

        _window.Put(block, best);
        Samples16.Write(best, block, target.Samples);
        return least;
    }

    private static ReadOnlySpan<byte> Single(Span<byte> order, byte mode, BlockNeighbours there)
    {
        order[0] = mode;
        return IntraPrediction4.IsAllowed(mode, there) ? order[..1] : default;
    }

    // The modes that are allowed, those first that predict best: one of the first few is the cheapest to code.
    private static int Rank(ReadOnlySpan<int> wanted, ReadOnlySpan<int> around, BlockNeighbours there, Span<byte> order)
    {
        Span<int> trial = stackalloc int[16];
        Span<int> errors = stackalloc int[IntraPrediction4.Modes];
        var count = 0;
        for (var mode = 0; mode < IntraPrediction4.Modes; mode++)
        {
            if (!IntraPrediction4.IsAllowed(mode, there))
            {
                continue;
            }

            IntraPrediction4.Predict(mode, around, there, trial);
            var error = 0;
            for (var i = 0; i < 16; i++)
            {
                error += Math.Abs(wanted[i] - trial[i]);
            }

            var at = count++;
            for (; at > 0 && errors[at - 1] > error; at--)
            {
                (errors[at], order[at]) = (errors[at - 1], order[at - 1]);
            }

            (errors[at], order[at]) = (error, (byte)mode);
        }

        return count;
    }

    // The prediction becomes what a decoder shows.
    private (int Cost, int Count) Try(ReadOnlySpan<int> wanted, Span<int> samples, int qp, int tolerance)
    {
        if (wanted.SequenceEqual(samples))
        {
            _levels.AsSpan().Clear();
            return (BlockCoder.NothingCost, 0);
        }

        Span<int> residual = stackalloc int[16];
        for (var i = 0; i < 16; i++)
        {
            residual[i] = wanted[i] - samples[i];
        }

        if (!BlockCoder.Quantise(residual, _levels, 0, scaling, qp))
        {
            return (BlockCoder.Impossible, 0);
        }

        BlockCoder.Reconstruct(_levels, null, samples, scaling, qp);
        return BlockCoder.Difference(wanted, samples) > tolerance ? (BlockCoder.Impossible, 0) : BlockCoder.Weigh(_levels);
    }
}
