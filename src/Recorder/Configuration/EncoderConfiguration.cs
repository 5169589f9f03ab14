using Supervision.Media.Streams;

namespace Supervision.Recorder.Configuration;

/// <summary>How labelled pictures are encoded. Nothing of it matters to label mode <c>none</c>.</summary>
public sealed record EncoderConfiguration
{
    /// <summary>The encoder as libav names it, for instance <c>libx264</c> or <c>h264_nvenc</c>.</summary>
    public string Name { get; init; } = "libx264";

    /// <summary>What it writes.</summary>
    public VideoCodec Codec { get; init; } = VideoCodec.H264;

    /// <summary>Speed against size, in the encoder's own words.</summary>
    public string Preset { get; init; } = "veryfast";

    /// <summary>Target rate in bits a second.</summary>
    public int Bitrate { get; init; } = 2_500_000;

    /// <summary>Most seconds between key frames, at most 2.</summary>
    public double GopSeconds { get; init; } = 2;

    /// <summary>Encoder threads; 0 leaves the choice to the encoder.</summary>
    public int Threads { get; init; } = 1;
}
