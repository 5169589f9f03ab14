namespace Supervision.Media.H264;

internal static class H264SpsParser
{
    // sqrt(8 x MaxFS) of level 6.2, A.3.1: no legal picture is wider or higher.
    private const int MaxMacroblocks = 1055;
    private const int MaxCrop = MaxMacroblocks * 16;

    /// <summary>Reads an SPS NAL unit, header included.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> nalUnit, out H264Sps? sps, out string? error)
    {
        sps = null;
        if (H264NalUnit.TypeOf(nalUnit) != H264NalType.Sps)
        {
            error = "H.264 SPS: these bytes are not an SPS (nal_unit_type 7)";
            return false;
        }

        var bits = new BitReader(nalUnit);
        bits.Skip(8);
        var parsed = ParseToCrop(ref bits);
        if (bits.Failed)
        {
            error = $"H.264 SPS: ends early or holds an impossible value ({nalUnit.Length} bytes, near bit {bits.Position}); restart the camera or choose another profile in it";
            return false;
        }

        if (parsed.Width <= 0 || parsed.Height <= 0)
        {
            error = $"H.264 SPS: cropping leaves no picture of {parsed.CodedWidth}x{parsed.CodedHeight}; choose another resolution in the camera";
            return false;
        }

        error = null;
        sps = WithVui(ref bits, parsed);
        return true;
    }

    private static H264Sps ParseToCrop(ref BitReader bits)
    {
        var sps = new H264Sps
        {
            Profile = (int)bits.Bits(8),
            Constraints = (int)bits.Bits(8),
            Level = (int)bits.Bits(8),
            Id = bits.UnsignedGolomb(31),
        };
        if (sps.IsHighProfile)
        {
            sps = ParseHigh(ref bits, sps);
        }

        sps = ParseOrder(ref bits, sps with { FrameNumberBits = bits.UnsignedGolomb(12) + 4 });
        sps = sps with
        {
            MaxReferenceFrames = bits.UnsignedGolomb(16),
            FrameNumberGapsAllowed = bits.Flag(),
            WidthInMacroblocks = bits.UnsignedGolomb(MaxMacroblocks - 1) + 1,
            HeightBit = (int)bits.Position,
            HeightInMapUnits = bits.UnsignedGolomb(MaxMacroblocks - 1) + 1,
            FrameMacroblocksOnly = bits.Flag(),
        };
        return sps with
        {
            MacroblockAdaptive = !sps.FrameMacroblocksOnly && bits.Flag(),
            Direct8X8Inference = bits.Flag(),
            CroppingBit = (int)bits.Position,
            Crop = bits.Flag()
                ? (bits.UnsignedGolomb(MaxCrop), bits.UnsignedGolomb(MaxCrop), bits.UnsignedGolomb(MaxCrop), bits.UnsignedGolomb(MaxCrop))
                : default,
            VuiBit = (int)bits.Position,
        };
    }

    private static H264Sps ParseHigh(ref BitReader bits, H264Sps sps)
    {
        var chroma = bits.UnsignedGolomb(3);
        sps = sps with
        {
            ChromaFormat = chroma,
            SeparateColourPlanes = chroma == 3 && bits.Flag(),
            BitDepthLuma = bits.UnsignedGolomb(6) + 8,
            BitDepthChroma = bits.UnsignedGolomb(6) + 8,
        };
        return sps with
        {
            LosslessBypass = bits.Flag(),
            Scaling = bits.Flag() ? ScalingLists.Parse(ref bits, chroma == 3 ? 12 : 8) : null,
        };
    }

    private static H264Sps ParseOrder(ref BitReader bits, H264Sps sps)
    {
        sps = sps with { OrderType = bits.UnsignedGolomb(2) };
        if (sps.OrderType == 0)
        {
            return sps with { OrderBits = bits.UnsignedGolomb(12) + 4 };
        }

        if (sps.OrderType == 2)
        {
            return sps;
        }

        sps = sps with
        {
            OrderDeltaAlwaysZero = bits.Flag(),
            OrderOffsetNonReference = bits.SignedGolomb(),
            OrderOffsetBottom = bits.SignedGolomb(),
        };
        var cycle = new int[bits.UnsignedGolomb(255)];
        for (var i = 0; i < cycle.Length && !bits.Failed; i++)
        {
            cycle[i] = bits.SignedGolomb();
        }

        return sps with { OrderCycle = cycle };
    }

    private static H264Sps WithVui(ref BitReader bits, H264Sps sps)
    {
        if (!bits.Flag())
        {
            return sps with { IsVuiDamaged = bits.Failed };
        }

        var vui = H264VuiParser.Parse(ref bits);
        return bits.Failed ? sps with { IsVuiDamaged = true } : sps with { Vui = vui };
    }
}
