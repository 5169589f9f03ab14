using Supervision.Media.H264;

namespace Supervision.Media.H265;

/// <summary>The part of an SPS from the block sizes to the VUI: read only to find sample aspect and spatial segmentation behind it.</summary>
internal static class H265SpsTail
{
    private const int MaxShortTermSets = 64;
    private const int MaxLongTermPictures = 32;

    internal static H265Sps Parse(ref BitReader bits, H265Sps sps)
    {
        for (var i = 0; i < 6; i++)
        {
            bits.UnsignedGolomb();
        }

        if (bits.Flag() && bits.Flag())
        {
            SkipScalingLists(ref bits);
        }

        bits.Skip(2);
        if (bits.Flag())
        {
            bits.Skip(8);
            bits.UnsignedGolomb();
            bits.UnsignedGolomb();
            bits.Flag();
        }

        ShortTermSets.Skip(ref bits, bits.UnsignedGolomb(MaxShortTermSets));
        if (bits.Flag())
        {
            bits.Skip(bits.UnsignedGolomb(MaxLongTermPictures) * (sps.OrderBits + 1));
        }

        bits.Skip(2);
        return bits.Flag() ? H265VuiParser.Parse(ref bits, sps) : sps;
    }

    private static void SkipScalingLists(ref BitReader bits)
    {
        for (var size = 0; size < 4; size++)
        {
            for (var matrix = 0; matrix < 6 && !bits.Failed; matrix += size == 3 ? 3 : 1)
            {
                SkipScalingList(ref bits, size);
            }
        }
    }

    private static void SkipScalingList(ref BitReader bits, int size)
    {
        if (!bits.Flag())
        {
            bits.UnsignedGolomb();
            return;
        }

        var coefficients = Math.Min(64, 1 << (4 + (size << 1))) + (size > 1 ? 1 : 0);
        for (var i = 0; i < coefficients && !bits.Failed; i++)
        {
            bits.SignedGolomb();
        }
    }
}
