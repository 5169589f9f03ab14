using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>How pictures are encoded.</summary>
public sealed record VideoEncoderOptions
{
    /// <summary>The coding.</summary>
    public VideoCodec Codec { get; init; } = VideoCodec.H264;

    /// <summary>libav's encoder name (libx264, libx265, h264_nvenc, h264_qsv, ...); null for the software encoder of the coding.</summary>
    public string? Encoder { get; init; }

    /// <summary>Width in pixels; even.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels; even.</summary>
    public required int Height { get; init; }

    /// <summary>Pictures a second that will probably come: for the bit rate only, timestamps are the pictures' own.</summary>
    public int FrameRate { get; init; } = 25;

    /// <summary>Bits a second; also the ceiling over two seconds.</summary>
    public long BitRate { get; init; } = 2_000_000;

    /// <summary>The encoder's own name of its speed (x264: ultrafast ... slow).</summary>
    public string Preset { get; init; } = "veryfast";

    /// <summary>Most pictures from one key frame to the next.</summary>
    public int GopSize { get; init; } = 50;

    /// <summary>Encoding threads, 1 or more; more than one cuts pictures into slices, so that none is delayed.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Colours and pixel shape, taken from the first decoded picture.</summary>
    public PictureColour Colour { get; init; } = new(2, 2, 2, IsFullRange: false, 0, 0, 1);

    /// <summary>The encoder that will be used.</summary>
    public string EncoderName => Encoder ?? (Codec == VideoCodec.H264 ? "libx264" : "libx265");
}
