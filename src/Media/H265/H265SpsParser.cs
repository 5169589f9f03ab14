using Supervision.Media.H264;

namespace Supervision.Media.H265;

internal static class H265SpsParser
{
    // sqrt(8 x MaxLumaPs) of level 6.2, A.4.1: no legal picture is wider or higher.
    private const int MaxSize = 16_888;

    /// <summary>Reads an SPS NAL unit, header included.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> nalUnit, out H265Sps? sps, out string? error)
    {
        sps = null;
        if (H265NalUnit.TypeOf(nalUnit) != H265NalType.Sps)
        {
            error = "H.265 SPS: these bytes are not an SPS (nal_unit_type 33)";
            return false;
        }

        var bits = new BitReader(nalUnit);
        bits.Skip(16);
        var parsed = ParseCore(ref bits);
        if (bits.Failed)
        {
            error = $"H.265 SPS: ends early or holds an impossible value ({nalUnit.Length} bytes, near bit {bits.Position}); restart the camera or choose another profile in it";
            return false;
        }

        if (parsed.Width <= 0 || parsed.Height <= 0)
        {
            error = $"H.265 SPS: cropping leaves no picture of {parsed.CodedWidth}x{parsed.CodedHeight}; choose another resolution in the camera";
            return false;
        }

        error = null;
        var whole = H265SpsTail.Parse(ref bits, parsed);
        sps = bits.Failed ? parsed with { IsTailDamaged = true } : whole;
        return true;
    }

    private static H265Sps ParseCore(ref BitReader bits)
    {
        var vps = (int)bits.Bits(4);
        var subLayers = (int)bits.Bits(3) + 1;
        var sps = new H265Sps
        {
            VpsId = vps,
            SubLayers = subLayers,
            TemporalIdNesting = bits.Flag(),
            Profile = H265ProfileTierLevel.Parse(ref bits, subLayers - 1),
            Id = bits.UnsignedGolomb(15),
            ChromaFormat = bits.UnsignedGolomb(3),
        };
        sps = sps with
        {
            SeparateColourPlanes = sps.ChromaFormat == 3 && bits.Flag(),
            CodedWidth = bits.UnsignedGolomb(MaxSize),
            CodedHeight = bits.UnsignedGolomb(MaxSize),
            Crop = bits.Flag()
                ? (bits.UnsignedGolomb(MaxSize), bits.UnsignedGolomb(MaxSize), bits.UnsignedGolomb(MaxSize), bits.UnsignedGolomb(MaxSize))
                : default,
            BitDepthLuma = bits.UnsignedGolomb(7) + 8,
            BitDepthChroma = bits.UnsignedGolomb(7) + 8,
            OrderBits = bits.UnsignedGolomb(12) + 4,
        };
        return sps with { MaxReorderPictures = ParseReordering(ref bits, subLayers) };
    }

    private static int ParseReordering(ref BitReader bits, int subLayers)
    {
        var perSubLayer = bits.Flag();
        var reorder = 0;
        for (var i = perSubLayer ? 0 : subLayers - 1; i < subLayers; i++)
        {
            bits.UnsignedGolomb();
            reorder = bits.UnsignedGolomb(16);
            bits.UnsignedGolomb();
        }

        return reorder;
    }
}
