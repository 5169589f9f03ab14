namespace Supervision.Media.H264;

internal static class H264VuiParser
{
    internal static H264Vui Parse(ref BitReader bits)
    {
        var vui = new H264Vui { SampleAspect = bits.Flag() ? SampleAspect.Parse(ref bits) : default };
        if (bits.Flag())
        {
            bits.Flag();
        }

        vui = vui with { FullRange = bits.Flag() && ParseSignalType(ref bits) };
        if (bits.Flag())
        {
            bits.UnsignedGolomb(5);
            bits.UnsignedGolomb(5);
        }

        if (bits.Flag())
        {
            vui = vui with { UnitsInTick = bits.Bits(32), TimeScale = bits.Bits(32), FixedRate = bits.Flag() };
        }

        vui = ParseBuffering(ref bits, vui);
        return bits.Flag() ? ParseRestriction(ref bits, vui) : vui;
    }

    private static bool ParseSignalType(ref BitReader bits)
    {
        bits.Skip(3);
        var fullRange = bits.Flag();
        if (bits.Flag())
        {
            bits.Skip(24);
        }

        return fullRange;
    }

    private static H264Vui ParseBuffering(ref BitReader bits, H264Vui vui)
    {
        var nal = bits.Flag() ? H264Hrd.Parse(ref bits) : null;
        var vcl = bits.Flag() ? H264Hrd.Parse(ref bits) : null;
        if (nal is not null || vcl is not null)
        {
            bits.Flag();
        }

        return vui with { Hrd = nal ?? vcl, PictureStructure = bits.Flag() };
    }

    private static H264Vui ParseRestriction(ref BitReader bits, H264Vui vui)
    {
        var overBoundaries = bits.Flag();
        bits.UnsignedGolomb();
        bits.UnsignedGolomb();
        bits.UnsignedGolomb();
        bits.UnsignedGolomb();
        return vui with
        {
            HasRestriction = true,
            MotionVectorsOverBoundaries = overBoundaries,
            MaxReorderFrames = bits.UnsignedGolomb(16),
            MaxDecodeBuffering = bits.UnsignedGolomb(16),
        };
    }
}
