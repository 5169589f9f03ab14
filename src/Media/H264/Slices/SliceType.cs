namespace Supervision.Media.H264.Slices;

/// <summary>slice_type of ITU-T H.264, table 7-6, modulo 5.</summary>
internal enum SliceType
{
    /// <summary>Predicted from one picture per block.</summary>
    P = 0,

    /// <summary>Predicted from up to two pictures per block.</summary>
    B = 1,

    /// <summary>Intra only.</summary>
    I = 2,

    /// <summary>Switching P (Extended profile).</summary>
    SP = 3,

    /// <summary>Switching I (Extended profile).</summary>
    SI = 4,
}
