using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip;

/// <summary>The slice data of a strip that is the same as in reference 0; with CABAC it depends on the contexts' start only and is kept.</summary>
internal sealed class SkippedStrips(int columns, int rows)
{
    private const int Longest = 512;
    private readonly MacroblockGrid _grid = new(columns, rows);
    private readonly (int Qp, byte[] Bytes)[] _kept = new (int, byte[])[3];

    public void Write(ref BitWriter bits, StripCoding coding)
    {
        if (!coding.IsCabac)
        {
            bits.UnsignedGolomb((uint)_grid.Count);
            bits.TrailingBits();
            return;
        }

        ref var kept = ref _kept[coding.Slice.CabacInitIdc];
        if (kept.Bytes is null || kept.Qp != coding.Slice.Qp)
        {
            kept = (coding.Slice.Qp, Code(coding.Slice));
        }

        bits.Align(ones: true);
        bits.Bytes(kept.Bytes);
    }

    private byte[] Code(SliceSettings settings)
    {
        Span<byte> states = stackalloc byte[CabacSlice.StateCount];
        Span<byte> bytes = stackalloc byte[Longest];
        var slice = new CabacSlice(_grid, settings, bytes, states);
        for (var i = 0; i < _grid.Count; i++)
        {
            slice.Macroblock(i);
        }

        return bytes[..slice.End()].ToArray();
    }
}
