namespace Supervision.Media.H264.Strip;

/// <summary>Finds in parameter sets what keeps a stream from carrying a label strip.</summary>
internal static class StripChecks
{
    private const int ExtendedProfile = 88;
    private const int MaxQp = 51;

    internal static StripObstacle Of(H264SetTable camera)
    {
        var first = camera.Sequences.FirstOrDefault();
        if (first is null || !camera.Pictures.Any())
        {
            return StripObstacle.MalformedSets;
        }

        return FirstOf(camera.Sequences.Select(sps => sps.CodedWidth != first.CodedWidth || sps.CodedHeight != first.CodedHeight || sps.Crop != first.Crop
                ? StripObstacle.SeveralSizes
                : Of(sps))
            .Concat(camera.Pictures.Select(Of))
            .Append(HasOneScaling(camera) ? StripObstacle.None : StripObstacle.SeveralScalings));
    }

    // The strip is coded with one list for the whole stream.
    private static bool HasOneScaling(H264SetTable camera) => camera.Pictures
        .Select(pps => camera.TryGet(pps.Id, out _, out var sps) ? Convert.ToHexString(ScalingMatrix.Of(sps, pps)[0]) : "")
        .Distinct(StringComparer.Ordinal)
        .Count() == 1;

    private static StripObstacle FirstOf(IEnumerable<StripObstacle> obstacles) => obstacles.FirstOrDefault(obstacle => obstacle != StripObstacle.None);

    private static StripObstacle Of(H264Sps sps) =>
        sps.Profile == ExtendedProfile ? StripObstacle.DataPartitions
        : sps.Profile is 83 or 86 or 118 or 128 or 134 or 135 or 138 or 139 ? StripObstacle.Layers
        : !sps.FrameMacroblocksOnly ? StripObstacle.Interlaced
        : sps.ChromaFormat != 1 ? StripObstacle.ChromaFormat
        : sps.BitDepthLuma != 8 || sps.BitDepthChroma != 8 ? StripObstacle.BitDepth
        : sps.LosslessBypass ? StripObstacle.LosslessBypass
        : StripObstacle.None;

    private static StripObstacle Of(H264Pps pps) =>
        pps.Groups is not null ? StripObstacle.SliceGroups
        : pps.RedundantPictures ? StripObstacle.RedundantPictures
        : pps.InitialQp is < 0 or > MaxQp || IsOffsetWrong(pps.ChromaQpOffset) || IsOffsetWrong(pps.SecondChromaQpOffset) ? StripObstacle.MalformedSets
        : StripObstacle.None;

    private static bool IsOffsetWrong(int offset) => offset is < -12 or > 12;
}
