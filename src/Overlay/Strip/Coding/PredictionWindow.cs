namespace Supervision.Overlay.Strip.Coding;

/// <summary>A macroblock's samples with its edges around them: what the prediction of its blocks reads while they are coded one after another.</summary>
internal sealed class PredictionWindow
{
    private const int Stride = 32;
    private const int Origin = Stride + 1;
    private readonly byte[] _samples = new byte[17 * Stride];
    private IntraEdges _edges = new();

    // Blocks whose upper right neighbour lies in this macroblock and is coded before them, by raster number.
    private const int InnerTopRight = 0b0101_0111_0101_0000;

    public void Begin(IntraEdges edges)
    {
        _edges = edges;
        _samples[0] = edges.Corner;
        edges.Top.CopyTo(_samples.AsSpan(1));
        for (var y = 0; y < 16; y++)
        {
            _samples[Origin + (y * Stride) - 1] = edges.Left[y];
        }
    }

    /// <summary>Puts a coded block in.</summary>
    public void Put(int block, ReadOnlySpan<int> samples)
    {
        for (var i = 0; i < 16; i++)
        {
            _samples[At(block) + ((i >> 2) * Stride) + (i & 3)] = (byte)samples[i];
        }
    }

    /// <summary>Reads the 13 samples around a block: 4 left from the bottom up, the corner, 8 above. Says what is there.</summary>
    public BlockNeighbours Around(int block, Span<int> around)
    {
        var at = At(block);
        var left = (block & 3) > 0 || _edges.HasLeft;
        var top = block > 3 || _edges.HasTop;
        var corner = (block & 3) > 0 ? top : block > 3 ? left : _edges.HasCorner;
        var topRight = block > 3 ? ((InnerTopRight >> block) & 1) != 0 : block == 3 ? _edges.HasTopRight : _edges.HasTop;
        for (var i = 0; i < 4; i++)
        {
            around[3 - i] = _samples[at + (i * Stride) - 1];
            around[5 + i] = _samples[at - Stride + i];
            around[9 + i] = _samples[at - Stride + (topRight ? 4 + i : 3)];
        }

        around[4] = _samples[at - Stride - 1];
        return new BlockNeighbours(left, top, corner);
    }

    private static int At(int block) => Origin + ((block >> 2) * 4 * Stride) + ((block & 3) * 4);
}
