using Supervision.Media.H264;

namespace Supervision.Media.H265;

/// <summary>st_ref_pic_set() of an SPS (7.3.7): only the number of pictures of each set matters, for the next set may be told by difference.</summary>
internal static class ShortTermSets
{
    private const int MaxPictures = 16;

    internal static void Skip(ref BitReader bits, int count)
    {
        var pictures = 0;
        for (var i = 0; i < count && !bits.Failed; i++)
        {
            pictures = i > 0 && bits.Flag() ? ByDifference(ref bits, pictures) : Listed(ref bits);
        }
    }

    private static int ByDifference(ref BitReader bits, int previous)
    {
        bits.Flag();
        bits.UnsignedGolomb();
        var pictures = 0;
        for (var i = 0; i <= previous; i++)
        {
            // used_by_curr_pic_flag, and where it is 0 use_delta_flag.
            pictures += bits.Flag() || bits.Flag() ? 1 : 0;
        }

        return Math.Min(pictures, MaxPictures);
    }

    private static int Listed(ref BitReader bits)
    {
        var pictures = bits.UnsignedGolomb(MaxPictures) + bits.UnsignedGolomb(MaxPictures);
        for (var i = 0; i < pictures && !bits.Failed; i++)
        {
            bits.UnsignedGolomb();
            bits.Flag();
        }

        return pictures;
    }
}
