namespace Supervision.Recorder.Onvif.Media;

/// <summary>How a camera encodes pictures.</summary>
internal enum PictureCodec
{
    /// <summary>One that the recorder does not know by name.</summary>
    Other,

    /// <summary>H.264.</summary>
    H264,

    /// <summary>H.265.</summary>
    H265,

    /// <summary>Motion JPEG.</summary>
    Jpeg,

    /// <summary>MPEG-4 part 2.</summary>
    Mpeg4,
}
