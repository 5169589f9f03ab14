using System.Numerics;

namespace Supervision.Media.H264.Slices;

internal static class SliceHeaderParser
{
    private const int MaxMacroblocks = 1055 * 1055;
    private const int MaxIdrId = 65535;
    private const int MaxReferences = 32;
    private const int EndOfModifications = 3;

    /// <summary>first_mb_in_slice of a slice NAL unit, from its first bytes; -1 where it is none or ends before.</summary>
    internal static int FirstMacroblockOf(ReadOnlySpan<byte> nalUnit)
    {
        var bits = new BitReader(nalUnit);
        bits.Skip(8);
        var first = bits.UnsignedGolomb(MaxMacroblocks);
        return bits.Failed ? -1 : first;
    }

    /// <summary>True where a slice NAL unit says in its first bytes that it is a B slice.</summary>
    internal static bool IsB(ReadOnlySpan<byte> nalUnit)
    {
        var bits = new BitReader(nalUnit);
        bits.Skip(8);
        bits.UnsignedGolomb(MaxMacroblocks);
        var type = bits.UnsignedGolomb(9);
        return !bits.Failed && (SliceType)(type % 5) == SliceType.B;
    }

    /// <summary>Reads the header of a slice NAL unit (types 1 and 5). Does not allocate.</summary>
    /// <param name="nalUnit">Without start code and length; only the first bytes are looked at.</param>
    /// <param name="sets">The parameter sets that it may name.</param>
    /// <param name="slice">The header.</param>
    /// <returns>False where it ends early, holds an impossible value or names sets that are not there.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> nalUnit, H264SetTable sets, out SliceHeader slice)
    {
        slice = default;
        var type = H264NalUnit.TypeOf(nalUnit);
        if (type is not (H264NalType.Slice or H264NalType.IdrSlice))
        {
            return false;
        }

        var bits = new BitReader(nalUnit);
        slice.NalType = type;
        slice.RefIdc = (int)(bits.Bits(8) >> 5) & 3;
        slice.FirstMacroblock = bits.UnsignedGolomb(MaxMacroblocks);
        var sliceType = bits.UnsignedGolomb(9);
        slice.Type = (SliceType)(sliceType % 5);
        slice.IsTypeOfPicture = sliceType >= 5;
        slice.PpsIdBit = (int)bits.Position;
        slice.PpsId = bits.UnsignedGolomb(255);
        if (bits.Failed || !sets.TryGet(slice.PpsId, out var pps, out var sps))
        {
            return false;
        }

        ParsePlace(ref bits, sps, pps, ref slice);
        ParseReferences(ref bits, sps, pps, ref slice);
        ParseCoding(ref bits, sps, pps, ref slice);
        slice.EndBit = (int)bits.Position;
        return !bits.Failed;
    }

    private static void ParsePlace(ref BitReader bits, H264Sps sps, H264Pps pps, ref SliceHeader slice)
    {
        slice.ColourPlane = sps.SeparateColourPlanes ? (int)bits.Bits(2) : 0;
        slice.FrameNumber = (int)bits.Bits(sps.FrameNumberBits);
        slice.IsField = !sps.FrameMacroblocksOnly && bits.Flag();
        slice.IsBottomField = slice.IsField && bits.Flag();
        slice.IdrId = slice.IsIdr ? bits.UnsignedGolomb(MaxIdrId) : 0;
        var tellsBottom = pps.OrderOfBottomField && !slice.IsField;
        if (sps.OrderType == 0)
        {
            slice.OrderLsb = (int)bits.Bits(sps.OrderBits);
            slice.OrderDeltaBottom = tellsBottom ? bits.SignedGolomb() : 0;
        }
        else if (sps.OrderType == 1 && !sps.OrderDeltaAlwaysZero)
        {
            slice.OrderDelta0 = bits.SignedGolomb();
            slice.OrderDelta1 = tellsBottom ? bits.SignedGolomb() : 0;
        }

        slice.RedundantCount = pps.RedundantPictures ? bits.UnsignedGolomb(127) : 0;
        slice.AfterOrderBit = (int)bits.Position;
    }

    private static void ParseReferences(ref BitReader bits, H264Sps sps, H264Pps pps, ref SliceHeader slice)
    {
        slice.DirectSpatial = slice.Type == SliceType.B && bits.Flag();
        if (slice.Type is SliceType.P or SliceType.SP or SliceType.B)
        {
            var overrides = bits.Flag();
            var isB = slice.Type == SliceType.B;
            slice.References0 = overrides ? bits.UnsignedGolomb(MaxReferences - 1) + 1 : pps.DefaultReferences0;
            slice.References1 = !isB ? 0 : overrides ? bits.UnsignedGolomb(MaxReferences - 1) + 1 : pps.DefaultReferences1;
            slice.ModifiesReferences = SkipModification(ref bits, slice.References0);
            slice.ModifiesReferences |= isB && SkipModification(ref bits, slice.References1);
            if (isB ? pps.WeightedBiprediction == 1 : pps.WeightedPrediction)
            {
                ParseWeights(ref bits, sps.ChromaArrayType != 0, ref slice);
            }
        }

        if (slice.RefIdc != 0)
        {
            ReferenceMarking.Parse(ref bits, slice.IsIdr, ref slice.Marking);
        }
    }

    private static bool SkipModification(ref BitReader bits, int references)
    {
        if (!bits.Flag())
        {
            return false;
        }

        // Not more than one for each entry, and the end.
        for (var left = references; bits.UnsignedGolomb(EndOfModifications) != EndOfModifications && !bits.Failed; left--)
        {
            bits.UnsignedGolomb();
            if (left == 0)
            {
                bits.Fail();
            }
        }

        return true;
    }

    private static void ParseWeights(ref BitReader bits, bool hasChroma, ref SliceHeader slice)
    {
        slice.LumaWeightDenominator = bits.UnsignedGolomb(7);
        if (hasChroma)
        {
            bits.UnsignedGolomb(7);
        }

        for (var i = slice.References0 + slice.References1; i > 0 && !bits.Failed; i--)
        {
            SkipSigned(ref bits, bits.Flag() ? 2 : 0);
            SkipSigned(ref bits, hasChroma && bits.Flag() ? 4 : 0);
        }
    }

    private static void SkipSigned(ref BitReader bits, int count)
    {
        for (; count > 0; count--)
        {
            bits.SignedGolomb();
        }
    }

    private static void ParseCoding(ref BitReader bits, H264Sps sps, H264Pps pps, ref SliceHeader slice)
    {
        var isIntra = slice.Type is SliceType.I or SliceType.SI;
        slice.CabacInit = pps.Cabac && !isIntra ? bits.UnsignedGolomb(2) : 0;
        slice.QpDelta = bits.SignedGolomb();
        if (slice.Type is SliceType.SP or SliceType.SI)
        {
            bits.Skip(slice.Type == SliceType.SP ? 1 : 0);
            bits.SignedGolomb();
        }

        if (pps.DeblockingControl)
        {
            slice.Deblocking = bits.UnsignedGolomb(2);
            slice.AlphaOffset = slice.Deblocking == 1 ? 0 : bits.SignedGolomb();
            slice.BetaOffset = slice.Deblocking == 1 ? 0 : bits.SignedGolomb();
        }

        if (pps.Groups is { MapType: >= 3 and <= 5 } groups)
        {
            // slice_group_change_cycle has Ceil(Log2(PicSizeInMapUnits / SliceGroupChangeRate + 1)) bits, of the exact quotient.
            var cycles = (((long)sps.WidthInMacroblocks * sps.HeightInMapUnits) + groups.ChangeRate - 1) / groups.ChangeRate;
            bits.Skip(BitOperations.Log2((ulong)cycles) + 1);
        }
    }
}
