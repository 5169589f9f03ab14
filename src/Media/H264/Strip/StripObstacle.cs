namespace Supervision.Media.H264.Strip;

/// <summary>Why a stream or a picture cannot carry a label strip.</summary>
public enum StripObstacle
{
    /// <summary>Nothing is in the way.</summary>
    None = 0,

    /// <summary>Another coding than H.264.</summary>
    Coding,

    /// <summary>A parameter set is missing or malformed.</summary>
    MalformedSets,

    /// <summary>Fields or macroblock-adaptive frames are possible.</summary>
    Interlaced,

    /// <summary>Slice groups (flexible macroblock order).</summary>
    SliceGroups,

    /// <summary>Data partitions, or the Extended profile that allows them.</summary>
    DataPartitions,

    /// <summary>Not 4:2:0.</summary>
    ChromaFormat,

    /// <summary>More than 8 bits a sample.</summary>
    BitDepth,

    /// <summary>Lossless macroblocks are possible, which have other rules.</summary>
    LosslessBypass,

    /// <summary>Several layers or views (SVC, MVC).</summary>
    Layers,

    /// <summary>Parameter sets of different sizes.</summary>
    SeveralSizes,

    /// <summary>No level holds the higher picture.</summary>
    Level,

    /// <summary>Redundant pictures.</summary>
    RedundantPictures,

    /// <summary>Slice headers would have to be rewritten, but there is no room for the other id of the parameter set.</summary>
    SetIds,

    /// <summary>B slices.</summary>
    BSlices,

    /// <summary>SP or SI slices.</summary>
    SwitchingSlices,

    /// <summary>A slice header is malformed or names parameter sets that are not there.</summary>
    MalformedSlice,

    /// <summary>Slices are out of order, repeated, missing at the start or of several pictures.</summary>
    SlicesDisagree,

    /// <summary>The access unit has no slice.</summary>
    NoSlice,

    /// <summary>The access unit carries another parameter set than the one that the strip was made for.</summary>
    OtherSets,

    /// <summary>A slice header cannot be rewritten so that the camera's bytes come back.</summary>
    Irreversible,

    /// <summary>Parameter sets of different scaling lists for intra luma.</summary>
    SeveralScalings,
}
