namespace Supervision.Media.H264;

internal static class H264PpsParser
{
    /// <summary>Reads a PPS NAL unit, header included.</summary>
    /// <param name="nalUnit">Without start code and length.</param>
    /// <param name="sequences">The SPS by their ids: how many scaling lists there are depends on the SPS.</param>
    /// <param name="pps">The set.</param>
    /// <param name="error">One line for the operator where the result is false.</param>
    internal static bool TryParse(ReadOnlySpan<byte> nalUnit, ReadOnlySpan<H264Sps?> sequences, out H264Pps? pps, out string? error)
    {
        pps = null;
        if (H264NalUnit.TypeOf(nalUnit) != H264NalType.Pps)
        {
            error = "H.264 PPS: these bytes are not a PPS (nal_unit_type 8)";
            return false;
        }

        var bits = new BitReader(nalUnit);
        bits.Skip(8);
        var parsed = Parse(ref bits);
        if (!bits.Failed && sequences[parsed.SpsId] is null)
        {
            error = $"H.264 PPS {parsed.Id}: belongs to SPS {parsed.SpsId}, which the camera did not send; restart the camera";
            return false;
        }

        if (!bits.Failed && bits.HasMoreData())
        {
            parsed = ParseHigh(ref bits, parsed, sequences[parsed.SpsId]!.ChromaFormat);
        }

        error = bits.Failed ? $"H.264 PPS: ends early or holds an impossible value ({nalUnit.Length} bytes, near bit {bits.Position}); restart the camera" : null;
        pps = bits.Failed ? null : parsed;
        return error is null;
    }

    private static H264Pps Parse(ref BitReader bits)
    {
        var pps = new H264Pps
        {
            Id = bits.UnsignedGolomb(255),
            SpsId = bits.UnsignedGolomb(31),
            Cabac = bits.Flag(),
            OrderFlagBit = (int)bits.Position,
            OrderOfBottomField = bits.Flag(),
            Groups = SliceGroups.Parse(ref bits),
            DefaultReferences0 = bits.UnsignedGolomb(31) + 1,
            DefaultReferences1 = bits.UnsignedGolomb(31) + 1,
            WeightedPrediction = bits.Flag(),
            WeightedBiprediction = (int)bits.Bits(2),
            InitialQp = 26 + bits.SignedGolomb(),
            InitialQs = 26 + bits.SignedGolomb(),
            ChromaQpOffset = bits.SignedGolomb(),
            DeblockingFlagBit = (int)bits.Position,
            DeblockingControl = bits.Flag(),
            ConstrainedIntra = bits.Flag(),
            RedundantPictures = bits.Flag(),
        };
        return pps with { SecondChromaQpOffset = pps.ChromaQpOffset };
    }

    private static H264Pps ParseHigh(ref BitReader bits, H264Pps pps, int chromaFormat)
    {
        var transform8X8 = bits.Flag();
        var lists = 6 + (transform8X8 ? chromaFormat == 3 ? 6 : 2 : 0);
        return pps with
        {
            Transform8X8 = transform8X8,
            Scaling = bits.Flag() ? ScalingLists.Parse(ref bits, lists) : null,
            SecondChromaQpOffset = bits.SignedGolomb(),
        };
    }
}
