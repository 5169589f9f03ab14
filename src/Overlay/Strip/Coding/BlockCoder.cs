using System.Numerics;

namespace Supervision.Overlay.Strip.Coding;

/// <summary>Transforms and quantises one 4x4 block, and takes it back as a decoder would.</summary>
internal static class BlockCoder
{
    /// <summary>A cost that no block has.</summary>
    public const int Impossible = 1 << 24;

    /// <summary>The cost of a block without levels.</summary>
    public const int NothingCost = 1;

    /// <summary>Levels of a residual, zigzag order.</summary>
    /// <param name="residual">Wanted less predicted, raster order; holds the coefficients afterwards.</param>
    /// <param name="levels">Sixteen; the first stays 0 where <paramref name="first"/> is 1.</param>
    /// <param name="first">0, or 1 where the DC value is coded elsewhere.</param>
    /// <param name="scaling">Steps.</param>
    /// <param name="qp">QPY.</param>
    /// <returns>False where a level is beyond what can be coded.</returns>
    public static bool Quantise(Span<int> residual, Span<short> levels, int first, Scaling scaling, int qp)
    {
        Transform4.Forward(residual);
        levels[0] = 0;
        for (var i = first; i < 16; i++)
        {
            var place = Transform4.Zigzag[i];
            var level = scaling.Level(residual[place], place, qp);
            if (Math.Abs(level) > Scaling.LargestLevel)
            {
                return false;
            }

            levels[i] = (short)level;
        }

        return true;
    }

    /// <summary>What a decoder shows, 0 to 255.</summary>
    /// <param name="levels">Zigzag order.</param>
    /// <param name="dc">The DC coefficient where it is coded elsewhere.</param>
    /// <param name="samples">The prediction; the samples afterwards.</param>
    /// <param name="scaling">Steps.</param>
    /// <param name="qp">QPY.</param>
    public static void Reconstruct(ReadOnlySpan<short> levels, int? dc, Span<int> samples, Scaling scaling, int qp)
    {
        Span<int> residual = stackalloc int[16];
        for (var i = 0; i < 16; i++)
        {
            var place = Transform4.Zigzag[i];
            residual[place] = levels[i] == 0 ? 0 : scaling.Coefficient(levels[i], place, qp);
        }

        residual[0] = dc ?? residual[0];
        Transform4.Inverse(residual);
        for (var i = 0; i < 16; i++)
        {
            samples[i] = Math.Clamp(samples[i] + residual[i], 0, 255);
        }
    }

    /// <summary>About how many half bits the levels take, and how many are not 0.</summary>
    public static (int Cost, int Count) Weigh(ReadOnlySpan<short> levels)
    {
        var last = levels.LastIndexOfAnyExcept((short)0);
        var (cost, count) = (NothingCost, 0);
        for (var i = 0; i <= last; i++)
        {
            count += levels[i] == 0 ? 0 : 1;
            cost += levels[i] == 0 ? 1 : 5 + (4 * BitOperations.Log2((uint)Math.Abs((int)levels[i])));
        }

        return (cost, count);
    }

    /// <summary>The largest difference between two blocks.</summary>
    public static int Difference(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var most = 0;
        for (var i = 0; i < one.Length; i++)
        {
            most = Math.Max(most, Math.Abs(one[i] - other[i]));
        }

        return most;
    }
}
