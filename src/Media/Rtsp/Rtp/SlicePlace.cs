namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Where a slice stands in its picture.</summary>
internal enum SlicePlace
{
    /// <summary>No slice.</summary>
    None,

    /// <summary>The first slice of a picture, from its beginning.</summary>
    First,

    /// <summary>A later slice, or a later part of any.</summary>
    Later,
}
