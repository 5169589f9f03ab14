namespace Supervision.Media.Streams;

/// <summary>The picture codings that the recorder stores.</summary>
public enum VideoCodec
{
    /// <summary>ITU-T H.264, stored as <c>avc1</c>.</summary>
    H264,

    /// <summary>ITU-T H.265, stored as <c>hvc1</c>.</summary>
    H265,
}
