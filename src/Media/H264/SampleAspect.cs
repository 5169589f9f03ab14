namespace Supervision.Media.H264;

/// <summary>aspect_ratio_idc, the same table in H.264 (E-1) and H.265 (E.1).</summary>
internal static class SampleAspect
{
    private const uint Extended = 255;

    private static ReadOnlySpan<byte> Widths => [0, 1, 12, 10, 16, 40, 24, 20, 32, 80, 18, 15, 64, 160, 4, 3, 2];

    private static ReadOnlySpan<byte> Heights => [0, 1, 11, 11, 11, 33, 11, 11, 11, 33, 11, 11, 33, 99, 3, 2, 1];

    internal static (int Width, int Height) Parse(ref BitReader bits)
    {
        var idc = bits.Bits(8);
        return idc == Extended ? ((int)bits.Bits(16), (int)bits.Bits(16))
            : idc < (uint)Widths.Length ? (Widths[(int)idc], Heights[(int)idc])
            : (0, 0);
    }
}
