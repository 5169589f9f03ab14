namespace Supervision.Recorder.Probe;

/// <summary>One thing about a camera that a standard speaks of, in the order in which people read it.</summary>
internal enum CameraItem
{
    /// <summary>H.264, H.265.</summary>
    Codec,

    /// <summary>Of the codec, such as Main.</summary>
    CodecProfile,

    /// <summary>Size of the pictures.</summary>
    Resolution,

    /// <summary>Pictures a second.</summary>
    FrameRate,

    /// <summary>Pictures from one key frame to the next.</summary>
    Gop,

    /// <summary>Pictures that are coded from later ones.</summary>
    BPictures,

    /// <summary>A vendor's way to save bits that no setting of ONVIF names.</summary>
    SmartCodec,

    /// <summary>Bits a second.</summary>
    Bitrate,

    /// <summary>The stream has sound.</summary>
    Sound,

    /// <summary>The stream plays.</summary>
    Stream,

    /// <summary>Where the camera takes its time from.</summary>
    Ntp,

    /// <summary>Of the camera's clock.</summary>
    TimeZone,

    /// <summary>How far the camera's clock is off.</summary>
    Clock,

    /// <summary>What the camera draws into the picture.</summary>
    Texts,
}
