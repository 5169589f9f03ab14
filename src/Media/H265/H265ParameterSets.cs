using Supervision.Media.H264;
using Supervision.Media.Streams;

namespace Supervision.Media.H265;

/// <summary>Makes the picture format out of an H.265 stream's parameter sets.</summary>
public static class H265ParameterSets
{
    private const int MaxVps = 16;
    private const int MaxSps = 16;
    private const int MaxPps = 64;

    /// <summary>Builds the format with its <c>hvcC</c>. Size, profile and shape come from the SPS with the lowest id.</summary>
    /// <param name="vps">Video parameter sets without start code or length, in the order received; of the same id the last counts.</param>
    /// <param name="sps">Sequence parameter sets, likewise. Those that belong to no VPS here are refused.</param>
    /// <param name="pps">Picture parameter sets, likewise. Those that belong to no SPS here are refused.</param>
    /// <param name="format">The format; it holds copies, so the arguments may be reused.</param>
    /// <param name="error">One line for the operator where the result is false.</param>
    /// <returns>False where a set is missing or malformed. Nothing is thrown.</returns>
    public static bool TryBuildFormat(
        IReadOnlyList<ReadOnlyMemory<byte>> vps,
        IReadOnlyList<ReadOnlyMemory<byte>> sps,
        IReadOnlyList<ReadOnlyMemory<byte>> pps,
        out VideoFormat? format,
        out string? error)
    {
        ArgumentNullException.ThrowIfNull(vps);
        ArgumentNullException.ThrowIfNull(sps);
        ArgumentNullException.ThrowIfNull(pps);
        format = null;
        var videos = new ParameterSetList();
        var sequences = new ParameterSetList();
        var pictures = new ParameterSetList();
        if (!TryAddVps(vps, videos, out error)
            || !TryAddSps(sps, videos, sequences, out error)
            || !TryAddPps(pps, sequences, pictures, out error)
            || !H265SpsParser.TryParse(sequences.NalUnits[0].Span, out var first, out error)
            || !H265Pps.TryParse(pictures.NalUnits[0].Span, out var picture, out error))
        {
            return false;
        }

        var configuration = HevcConfiguration.Build(first!, picture, videos, sequences, pictures);
        format = new VideoFormat(VideoCodec.H265, first!.Width, first.Height, configuration);
        return true;
    }

    private static bool TryAddVps(IReadOnlyList<ReadOnlyMemory<byte>> nalUnits, ParameterSetList videos, out string? error)
    {
        foreach (var candidate in nalUnits)
        {
            var nalUnit = candidate;
            if (!ParameterSetList.TryTrim(ref nalUnit, "H.265 VPS", out error))
            {
                return false;
            }

            if (H265NalUnit.TypeOf(nalUnit.Span) != H265NalType.Vps || nalUnit.Length <= H265NalUnit.HeaderSize)
            {
                error = "H.265 VPS: these bytes are not a VPS (nal_unit_type 32)";
                return false;
            }

            videos.Add(nalUnit.Span[H265NalUnit.HeaderSize] >> 4, nalUnit);
        }

        return videos.HasFrom1To(MaxVps, "H.265 VPS", out error);
    }

    private static bool TryAddSps(
        IReadOnlyList<ReadOnlyMemory<byte>> nalUnits, ParameterSetList videos, ParameterSetList sequences, out string? error)
    {
        foreach (var candidate in nalUnits)
        {
            var nalUnit = candidate;
            if (!ParameterSetList.TryTrim(ref nalUnit, "H.265 SPS", out error) || !H265SpsParser.TryParse(nalUnit.Span, out var sps, out error))
            {
                return false;
            }

            if (!videos.Contains(sps!.VpsId))
            {
                error = $"H.265 SPS {sps.Id}: belongs to VPS {sps.VpsId}, which the camera did not send; restart the camera";
                return false;
            }

            sequences.Add(sps.Id, nalUnit);
        }

        return sequences.HasFrom1To(MaxSps, "H.265 SPS", out error);
    }

    private static bool TryAddPps(
        IReadOnlyList<ReadOnlyMemory<byte>> nalUnits, ParameterSetList sequences, ParameterSetList pictures, out string? error)
    {
        foreach (var candidate in nalUnits)
        {
            var nalUnit = candidate;
            if (!ParameterSetList.TryTrim(ref nalUnit, "H.265 PPS", out error) || !H265Pps.TryParse(nalUnit.Span, out var pps, out error))
            {
                return false;
            }

            if (!sequences.Contains(pps.SpsId))
            {
                error = $"H.265 PPS {pps.Id}: belongs to SPS {pps.SpsId}, which the camera did not send; restart the camera";
                return false;
            }

            pictures.Add(pps.Id, nalUnit);
        }

        return pictures.HasFrom1To(MaxPps, "H.265 PPS", out error);
    }
}
