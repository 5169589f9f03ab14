using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip.Coding;

/// <summary>Codes a macroblock with one prediction for all of it.</summary>
internal sealed class Intra16Coder(Scaling scaling)
{
    private readonly byte[] _prediction = new byte[CodedMacroblock.Area];
    private readonly int[] _dc = new int[16];

    /// <summary>Codes at one QP with one mode, if every sample comes within the tolerance.</summary>
    /// <param name="wanted">256 samples.</param>
    /// <param name="edges">What there is to predict from.</param>
    /// <param name="qp">QPY.</param>
    /// <param name="tolerance">The largest difference of a sample.</param>
    /// <param name="mode">Intra16x16PredMode.</param>
    /// <param name="target">Receives the macroblock.</param>
    /// <returns>About how many half bits it takes; <see cref="BlockCoder.Impossible"/> where it cannot be done.</returns>
    public int Code(ReadOnlySpan<byte> wanted, IntraEdges edges, int qp, int tolerance, int mode, CodedMacroblock target)
    {
        if (!IntraPrediction16.IsAllowed(mode, edges))
        {
            return BlockCoder.Impossible;
        }

        (target.Kind, target.Qp, target.PredictionMode) = (MacroblockKind.Intra16, qp, mode);
        IntraPrediction16.Predict(mode, edges, _prediction);
        return Quantise(wanted, qp, target) && Reconstruct(wanted, qp, tolerance, target) ? Weigh(target) : BlockCoder.Impossible;
    }

    private bool Quantise(ReadOnlySpan<byte> wanted, int qp, CodedMacroblock target)
    {
        Span<int> residual = stackalloc int[16];
        Span<int> samples = stackalloc int[16];
        for (var block = 0; block < 16; block++)
        {
            Samples16.Read(wanted, block, residual);
            Samples16.Read(_prediction, block, samples);
            for (var i = 0; i < 16; i++)
            {
                residual[i] -= samples[i];
            }

            if (!BlockCoder.Quantise(residual, target.Levels.AsSpan(block * 16, 16), 1, scaling, qp))
            {
                return false;
            }

            _dc[block] = residual[0];
        }

        return QuantiseDc(qp, target);
    }

    private bool QuantiseDc(int qp, CodedMacroblock target)
    {
        Transform4.Hadamard(_dc);
        for (var i = 0; i < 16; i++)
        {
            var level = scaling.DcLevel(_dc[Transform4.Zigzag[i]], qp);
            if (Math.Abs(level) > Scaling.LargestLevel)
            {
                return false;
            }

            target.Dc[i] = (short)level;
        }

        return true;
    }

    private bool Reconstruct(ReadOnlySpan<byte> wanted, int qp, int tolerance, CodedMacroblock target)
    {
        for (var i = 0; i < 16; i++)
        {
            _dc[Transform4.Zigzag[i]] = target.Dc[i];
        }

        Transform4.Hadamard(_dc);
        Span<int> samples = stackalloc int[16];
        Span<int> asked = stackalloc int[16];
        for (var block = 0; block < 16; block++)
        {
            Samples16.Read(_prediction, block, samples);
            Samples16.Read(wanted, block, asked);
            BlockCoder.Reconstruct(target.Block(block), scaling.DcCoefficient(_dc[block], qp), samples, scaling, qp);
            if (BlockCoder.Difference(asked, samples) > tolerance)
            {
                return false;
            }

            Samples16.Write(samples, block, target.Samples);
        }

        return true;
    }

    private static int Weigh(CodedMacroblock target)
    {
        (var total, target.DcCount) = BlockCoder.Weigh(target.Dc);
        var coded = false;
        for (var block = 0; block < 16; block++)
        {
            var (cost, count) = BlockCoder.Weigh(target.Block(block));
            target.Counts[block] = (byte)count;
            total += cost;
            coded |= count > 0;
        }

        target.CodedLuma = coded ? 15 : 0;
        return coded ? total : total - 16;
    }
}
