using Supervision.Media.H264;

namespace Supervision.Media.H265;

/// <summary>Video usability information of an H.265 SPS (E.2.1).</summary>
internal static class H265VuiParser
{
    private const int MaxSegmentation = 4095;

    internal static H265Sps Parse(ref BitReader bits, H265Sps sps)
    {
        sps = sps with { SampleAspect = bits.Flag() ? SampleAspect.Parse(ref bits) : default };
        SkipColour(ref bits);
        bits.Skip(3);
        if (bits.Flag())
        {
            SkipGolombs(ref bits, 4);
        }

        if (bits.Flag())
        {
            SkipTiming(ref bits, sps.SubLayers);
        }

        if (!bits.Flag())
        {
            return sps;
        }

        bits.Skip(3);
        return sps with { MinSpatialSegmentation = bits.UnsignedGolomb(MaxSegmentation) };
    }

    private static void SkipColour(ref BitReader bits)
    {
        if (bits.Flag())
        {
            bits.Flag();
        }

        if (bits.Flag())
        {
            bits.Skip(4);
            bits.Skip(bits.Flag() ? 24 : 0);
        }

        if (bits.Flag())
        {
            SkipGolombs(ref bits, 2);
        }
    }

    private static void SkipTiming(ref BitReader bits, int subLayers)
    {
        bits.Skip(64);
        if (bits.Flag())
        {
            bits.UnsignedGolomb();
        }

        if (bits.Flag())
        {
            H265Hrd.Skip(ref bits, subLayers);
        }
    }

    private static void SkipGolombs(ref BitReader bits, int count)
    {
        for (var i = 0; i < count; i++)
        {
            bits.UnsignedGolomb();
        }
    }
}
