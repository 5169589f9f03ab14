using Supervision.Media.FFmpeg;
using Supervision.Media.FFmpeg.Native;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>What this machine's libavcodec can encode: for the self check, and for messages that say what to choose instead.</summary>
public static class CodecProbe
{
    /// <summary>Names of the compiled-in encoders of a coding. A hardware encoder may be compiled in and still lack its device.</summary>
    public static IReadOnlyList<string> Encoders(VideoCodec codec) =>
        EncoderCatalogue.Names(codec == VideoCodec.H264 ? AvConstants.AV_CODEC_ID_H264 : AvConstants.AV_CODEC_ID_HEVC);

    /// <summary>The pixel format that pictures must be brought into for an encoder.</summary>
    /// <exception cref="LibavException">The encoder is not compiled in, or takes pictures on a device only; says what can be chosen.</exception>
    internal static int PixelFormatFor(VideoEncoderOptions options)
    {
        var compiled = Encoders(options.Codec);
        var name = options.EncoderName;
        var operation = $"use encoder {name} for {options.Codec}";
        if (!compiled.Contains(name))
        {
            throw new LibavException(
                operation, $"this libavcodec does not have it, but it has {string.Join(", ", compiled)}; choose one of these or install a libavcodec59 that has it");
        }

        var formats = EncoderCatalogue.PixelFormats(name);
        if (formats.Count == 0 || formats.Contains(AvConstants.AV_PIX_FMT_YUV420P))
        {
            return AvConstants.AV_PIX_FMT_YUV420P;
        }

        return formats.Contains(AvConstants.AV_PIX_FMT_NV12)
            ? AvConstants.AV_PIX_FMT_NV12
            : throw new LibavException(
                operation, "it takes pictures from the memory of its device only, where no label can be burnt in; choose libx264, or nvenc or qsv on fitting hardware");
    }
}
