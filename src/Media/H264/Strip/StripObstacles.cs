namespace Supervision.Media.H264.Strip;

/// <summary>What an operator is told of a <see cref="StripObstacle"/>, one line each without the camera's name, and which of them may pass.</summary>
public static class StripObstacles
{
    /// <summary>The line; empty for <see cref="StripObstacle.None"/>.</summary>
    public static string Text(this StripObstacle obstacle) => obstacle switch
    {
        StripObstacle.None => "",
        StripObstacle.Coding => "label strip: the stream is not H.264; choose H.264 in the camera",
        StripObstacle.MalformedSets => "label strip: a parameter set is missing or malformed; restart the camera",
        StripObstacle.Interlaced => "label strip: the stream is interlaced; choose progressive pictures in the camera",
        StripObstacle.SliceGroups => "label strip: the stream uses slice groups (FMO); choose Main or High profile in the camera",
        StripObstacle.DataPartitions => "label strip: the stream uses Extended profile or data partitions; choose Main or High profile in the camera",
        StripObstacle.ChromaFormat => "label strip: colours are not 4:2:0; choose Main or High profile in the camera",
        StripObstacle.BitDepth => "label strip: samples have more than 8 bits; choose Main or High profile in the camera",
        StripObstacle.LosslessBypass => "label strip: the stream allows lossless coding; choose Main or High profile in the camera",
        StripObstacle.Layers => "label strip: the stream has several layers or views (SVC, MVC); choose Main or High profile in the camera",
        StripObstacle.SeveralSizes => "label strip: the stream has parameter sets of different sizes; restart the camera",
        StripObstacle.Level => "label strip: no level of H.264 holds a picture so large with a strip; choose a smaller resolution in the camera",
        StripObstacle.RedundantPictures => "label strip: the stream may carry redundant pictures; choose Main or High profile in the camera",
        StripObstacle.SetIds => "label strip: slice headers need a deblocking field, but the ids of the parameter sets leave no room for it",
        StripObstacle.BSlices => "label strip: the stream has B pictures; switch them off in the camera (or choose Baseline profile)",
        StripObstacle.SwitchingSlices => "label strip: the stream has SP or SI slices; choose Main or High profile in the camera",
        StripObstacle.MalformedSlice => "label strip: a slice header is malformed or names parameter sets that the camera did not send",
        StripObstacle.SlicesDisagree => "label strip: slices of a picture are missing, repeated or out of order",
        StripObstacle.NoSlice => "label strip: an access unit without a picture",
        StripObstacle.OtherSets => "label strip: the camera changed its parameter sets within the stream",
        StripObstacle.Irreversible => "label strip: a slice is coded in a way from which the camera's bytes could not be restored",
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, message: null),
    };

    /// <summary>
    /// True where one broken picture may be all there is to it, so that the same stream may carry the strip later. False where it follows from what the
    /// stream says of itself; and for B pictures, which an encoder makes when it likes and never in the key frame that a new try begins with.
    /// </summary>
    public static bool MayPass(this StripObstacle obstacle) => obstacle switch
    {
        StripObstacle.Coding or StripObstacle.MalformedSets or StripObstacle.SeveralSizes or StripObstacle.SetIds => false,
        StripObstacle.Interlaced or StripObstacle.SliceGroups or StripObstacle.RedundantPictures or StripObstacle.Level => false,
        StripObstacle.ChromaFormat or StripObstacle.BitDepth or StripObstacle.LosslessBypass => false,
        StripObstacle.BSlices => false,

        // A stream that really has them says so in its parameter sets or shows it in each key frame: a new try ends before it begins.
        StripObstacle.DataPartitions or StripObstacle.Layers or StripObstacle.SwitchingSlices => true,
        StripObstacle.MalformedSlice or StripObstacle.SlicesDisagree or StripObstacle.NoSlice => true,
        StripObstacle.OtherSets or StripObstacle.Irreversible => true,
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "no obstacle"),
    };
}
