using Supervision.Media.Streams;

namespace Supervision.Media.H264;

/// <summary>Makes the picture format out of an H.264 stream's parameter sets.</summary>
public static class H264ParameterSets
{
    private const int MaxSps = 31;
    private const int MaxPps = 255;

    /// <summary>Builds the format with its <c>avcC</c>. Size and shape come from the SPS with the lowest id.</summary>
    /// <param name="sps">Sequence parameter sets without start code or length, in the order received; of the same id the last counts.</param>
    /// <param name="pps">Picture parameter sets, likewise. Those that belong to no SPS here are refused.</param>
    /// <param name="format">The format; it holds copies, so the arguments may be reused.</param>
    /// <param name="error">One line for the operator where the result is false.</param>
    /// <returns>False where a set is missing or malformed. Nothing is thrown.</returns>
    public static bool TryBuildFormat(
        IReadOnlyList<ReadOnlyMemory<byte>> sps, IReadOnlyList<ReadOnlyMemory<byte>> pps, out VideoFormat? format, out string? error)
    {
        ArgumentNullException.ThrowIfNull(sps);
        ArgumentNullException.ThrowIfNull(pps);
        format = null;
        var sequences = new ParameterSetList();
        var pictures = new ParameterSetList();
        if (!TryAddSps(sps, sequences, out error) || !TryAddPps(pps, sequences, pictures, out error))
        {
            return false;
        }

        if (!H264SpsParser.TryParse(sequences.NalUnits[0].Span, out var first, out error))
        {
            return false;
        }

        format = new VideoFormat(VideoCodec.H264, first!.Width, first.Height, AvcConfiguration.Build(first, sequences, pictures));
        return true;
    }

    private static bool TryAddSps(IReadOnlyList<ReadOnlyMemory<byte>> nalUnits, ParameterSetList sequences, out string? error)
    {
        foreach (var candidate in nalUnits)
        {
            var nalUnit = candidate;
            if (!ParameterSetList.TryTrim(ref nalUnit, "H.264 SPS", out error) || !H264SpsParser.TryParse(nalUnit.Span, out var sps, out error))
            {
                return false;
            }

            sequences.Add(sps!.Id, nalUnit);
        }

        return sequences.HasFrom1To(MaxSps, "H.264 SPS", out error);
    }

    private static bool TryAddPps(
        IReadOnlyList<ReadOnlyMemory<byte>> nalUnits, ParameterSetList sequences, ParameterSetList pictures, out string? error)
    {
        foreach (var candidate in nalUnits)
        {
            var nalUnit = candidate;
            if (!ParameterSetList.TryTrim(ref nalUnit, "H.264 PPS", out error) || !TryParsePps(nalUnit.Span, sequences, out var id, out error))
            {
                return false;
            }

            pictures.Add(id, nalUnit);
        }

        return pictures.HasFrom1To(MaxPps, "H.264 PPS", out error);
    }

    private static bool TryParsePps(ReadOnlySpan<byte> nalUnit, ParameterSetList sequences, out int id, out string? error)
    {
        var bits = new BitReader(nalUnit);
        bits.Skip(8);
        id = bits.UnsignedGolomb(255);
        var sequence = bits.UnsignedGolomb(31);
        error = H264NalUnit.TypeOf(nalUnit) != H264NalType.Pps ? "H.264 PPS: these bytes are not a PPS (nal_unit_type 8)"
            : bits.Failed || !bits.HasMoreData() ? $"H.264 PPS: ends early or holds an impossible value ({nalUnit.Length} bytes); restart the camera"
            : !sequences.Contains(sequence) ? $"H.264 PPS {id}: belongs to SPS {sequence}, which the camera did not send; restart the camera"
            : null;
        return error is null;
    }
}
