namespace Supervision.Media.H264.Entropy;

/// <summary>
/// One macroblock as the entropy coders write it. Chroma is neutral (128) throughout: predicted from neighbours that are neutral too, without residual.
/// Blocks of 4x4 are numbered in raster order, coefficients in zigzag order.
/// </summary>
public sealed class CodedMacroblock
{
    /// <summary>Coefficients, or samples, of a macroblock.</summary>
    public const int Area = 256;

    /// <summary>The macroblock that is not coded.</summary>
    public static readonly CodedMacroblock Skipped = new();

    // Bits of the DC levels and of each block, one after the other, and where each of them ends.
    private readonly ushort[] _ends = new ushort[1 + 16];
    private byte[]? _bins;

    /// <summary>What it is.</summary>
    public MacroblockKind Kind { get; set; }

    /// <summary>QPY; counts only where something is coded (<see cref="HasQp"/>).</summary>
    public int Qp { get; set; }

    /// <summary>Intra16x16PredMode: 0 vertical, 1 horizontal, 2 DC.</summary>
    public int PredictionMode { get; set; }

    /// <summary>CodedBlockPatternLuma: a bit for each 8x8 block; 0 or 15 with <see cref="MacroblockKind.Intra16"/>.</summary>
    public int CodedLuma { get; set; }

    /// <summary>Intra4x4PredMode of each block.</summary>
    public byte[] Modes { get; } = new byte[16];

    /// <summary>Intra16x16DCLevel.</summary>
    public short[] Dc { get; } = new short[16];

    /// <summary>Coefficients that are not 0 in <see cref="Dc"/>.</summary>
    public int DcCount { get; set; }

    /// <summary>Sixteen levels for each block; with <see cref="MacroblockKind.Intra16"/> the first of each is 0 and stands in <see cref="Dc"/>.</summary>
    public short[] Levels { get; } = new short[Area];

    /// <summary>Coefficients that are not 0 in each block of <see cref="Levels"/>; all 0 in 8x8 blocks that are not coded.</summary>
    public byte[] Counts { get; } = new byte[16];

    /// <summary>The luma samples that a decoder shows, row by row. They are written with <see cref="MacroblockKind.Pcm"/>.</summary>
    public byte[] Samples { get; } = new byte[Area];

    /// <summary>True where mb_qp_delta is written.</summary>
    public bool HasQp => Kind == MacroblockKind.Intra16 || (Kind == MacroblockKind.Intra4 && CodedLuma != 0);

    /// <summary>True once <see cref="Seal"/> was called.</summary>
    public bool IsSealed => _bins is not null;

    /// <summary>Keeps what CABAC writes of the coefficients. Nobody may change the macroblock any more.</summary>
    public void Seal()
    {
        Span<byte> bins = stackalloc byte[CabacBins.Most];
        var all = new List<byte>();
        for (var block = -1; block < Counts.Length; block++)
        {
            if ((block < 0 ? DcCount : Counts[block]) > 0)
            {
                all.AddRange(bins[..CabacBins.Fill(bins, CabacBlock.Levels(this, block))]);
            }

            _ends[block + 1] = (ushort)all.Count;
        }

        _bins = [.. all];
    }

    /// <summary>The kept bits of a block in raster order; of the DC levels with -1.</summary>
    internal ReadOnlySpan<byte> Bins(int block) => _bins.AsSpan()[(block < 0 ? 0 : _ends[block]).._ends[block + 1]];

    /// <summary>Takes over all of another macroblock, as one that is not sealed.</summary>
    public void CopyFrom(CodedMacroblock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (Kind, Qp, PredictionMode, CodedLuma, DcCount) = (other.Kind, other.Qp, other.PredictionMode, other.CodedLuma, other.DcCount);
        _bins = null;
        other.Modes.CopyTo(Modes, 0);
        other.Dc.CopyTo(Dc, 0);
        other.Levels.CopyTo(Levels, 0);
        other.Counts.CopyTo(Counts, 0);
        other.Samples.CopyTo(Samples, 0);
    }

    /// <summary>The levels of one block, zigzag order.</summary>
    public ReadOnlySpan<short> Block(int block) => Levels.AsSpan(block * 16, 16);
}
