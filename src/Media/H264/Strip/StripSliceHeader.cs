using Supervision.Media.H264.Slices;

namespace Supervision.Media.H264.Strip;

/// <summary>Writes the header of the strip's slice: the camera's, but for place, references, QP and deblocking.</summary>
internal static class StripSliceHeader
{
    private const int NoDeblocking = 1;

    /// <summary>
    /// Writes NAL unit header and slice header; the writer then stands where slice_data() starts (with CABAC before the aligning ones). One reference,
    /// no list modification, no weights, no deblocking: so not one sample of the camera's picture changes, and P_Skip copies reference 0 as it is.
    /// </summary>
    /// <param name="bits">Must be empty.</param>
    /// <param name="picture">The camera's picture, read with the camera's parameter sets.</param>
    /// <param name="sets">Parameter sets with the strip.</param>
    /// <param name="cabacInit">cabac_init_idc, 0 to 2; written in P slices with CABAC only.</param>
    /// <param name="qp">Luma QP that the slice starts with, 0 to 51.</param>
    internal static void Write(ref BitWriter bits, in PictureSlices picture, StripParameterSets sets, int cabacInit, int qp)
    {
        var (pps, sps) = sets.ForSlicesOf(picture.First.PpsId);
        WritePlace(ref bits, picture, sets.CameraMacroblocks, pps, sps);
        var isP = picture.Type == SliceType.P;
        if (isP)
        {
            bits.Flag(true);
            bits.UnsignedGolomb(0);
            bits.Flag(false);
            WriteNoWeights(ref bits, pps);
        }

        if (picture.First.RefIdc != 0)
        {
            picture.First.Marking.Write(ref bits, picture.First.IsIdr);
        }

        if (isP && pps.Cabac)
        {
            bits.UnsignedGolomb((uint)cabacInit);
        }

        bits.SignedGolomb(qp - pps.InitialQp);
        bits.UnsignedGolomb(NoDeblocking);
    }

    private static void WritePlace(ref BitWriter bits, in PictureSlices picture, int firstMacroblock, H264Pps pps, H264Sps sps)
    {
        ref readonly var first = ref picture.First;
        bits.Bits(((uint)first.RefIdc << 5) | (uint)first.NalType, 8);
        bits.UnsignedGolomb((uint)firstMacroblock);
        bits.UnsignedGolomb((uint)picture.Type + (picture.IsTypeOfPicture ? 5u : 0u));
        bits.UnsignedGolomb((uint)pps.Id);
        bits.Bits((uint)first.FrameNumber, sps.FrameNumberBits);
        if (first.IsIdr)
        {
            bits.UnsignedGolomb((uint)first.IdrId);
        }

        WriteOrder(ref bits, first, pps, sps);
        if (pps.RedundantPictures)
        {
            bits.UnsignedGolomb(0);
        }
    }

    private static void WriteOrder(ref BitWriter bits, in SliceHeader first, H264Pps pps, H264Sps sps)
    {
        if (sps.OrderType == 0)
        {
            bits.Bits((uint)first.OrderLsb, sps.OrderBits);
            if (pps.OrderOfBottomField)
            {
                bits.SignedGolomb(first.OrderDeltaBottom);
            }
        }
        else if (sps.OrderType == 1 && !sps.OrderDeltaAlwaysZero)
        {
            bits.SignedGolomb(first.OrderDelta0);
            if (pps.OrderOfBottomField)
            {
                bits.SignedGolomb(first.OrderDelta1);
            }
        }
    }

    // Denominators of 1 and no weight: prediction is the reference itself.
    private static void WriteNoWeights(ref BitWriter bits, H264Pps pps)
    {
        if (pps.WeightedPrediction)
        {
            bits.UnsignedGolomb(0);
            bits.UnsignedGolomb(0);
            bits.Bits(0, 2);
        }
    }
}
