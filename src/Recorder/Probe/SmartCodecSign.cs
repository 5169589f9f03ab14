namespace Supervision.Recorder.Probe;

/// <summary>What betrays that a camera saves bits by its vendor's "smart" codec, which no setting of ONVIF names. A sign, not a proof.</summary>
internal enum SmartCodecSign
{
    /// <summary>The longest stretch between key frames is at least twice the shortest.</summary>
    GopVaries,

    /// <summary>Each stretch between key frames is longer than the one before: the camera stretches them while nothing moves.</summary>
    GopGrows,

    /// <summary>More than eight seconds without a key frame.</summary>
    KeyFramesRare,
}
