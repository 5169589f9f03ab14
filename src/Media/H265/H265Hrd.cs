using Supervision.Media.H264;

namespace Supervision.Media.H265;

/// <summary>hrd_parameters() with common information (E.2.2): nothing in it is used, but it stands before what is.</summary>
internal static class H265Hrd
{
    private const int MaxCpb = 32;

    internal static void Skip(ref BitReader bits, int subLayers)
    {
        var nal = bits.Flag();
        var vcl = bits.Flag();
        var subPicture = false;
        if (nal || vcl)
        {
            subPicture = bits.Flag();
            bits.Skip(subPicture ? 19 : 0);
            bits.Skip(8);
            bits.Skip(subPicture ? 4 : 0);
            bits.Skip(15);
        }

        for (var i = 0; i < subLayers && !bits.Failed; i++)
        {
            SkipSubLayer(ref bits, (nal ? 1 : 0) + (vcl ? 1 : 0), subPicture);
        }
    }

    private static void SkipSubLayer(ref BitReader bits, int models, bool subPicture)
    {
        var fixedGeneral = bits.Flag();
        var fixedInSequence = fixedGeneral || bits.Flag();
        var lowDelay = false;
        if (fixedInSequence)
        {
            bits.UnsignedGolomb();
        }
        else
        {
            lowDelay = bits.Flag();
        }

        var count = lowDelay ? 1 : bits.UnsignedGolomb(MaxCpb - 1) + 1;
        for (var i = 0; i < models * count && !bits.Failed; i++)
        {
            for (var value = 0; value < (subPicture ? 4 : 2); value++)
            {
                bits.UnsignedGolomb();
            }

            bits.Flag();
        }
    }
}
