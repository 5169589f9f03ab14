using Supervision.Media.FFmpeg.Native;

namespace Supervision.Media.FFmpeg;

/// <summary>Which picture encoders this libavcodec was compiled with, and what pictures they take.</summary>
internal static unsafe class EncoderCatalogue
{
    /// <summary>Names of the encoders of a coding, in libav's order.</summary>
    internal static IReadOnlyList<string> Names(int codecId)
    {
        Libav.EnsureLoaded();
        var names = new List<string>();
        void* state = null;
        for (var codec = LibAvCodec.av_codec_iterate(&state); codec != null; codec = LibAvCodec.av_codec_iterate(&state))
        {
            if (codec->id == codecId && LibAvCodec.av_codec_is_encoder(codec) != 0)
            {
                names.Add(NativeText.Read((byte*)codec->name));
            }
        }

        return names;
    }

    /// <summary>Pixel formats in plain memory or on a device that an encoder takes; empty where it does not exist or does not say.</summary>
    internal static IReadOnlyList<int> PixelFormats(string name)
    {
        Libav.EnsureLoaded();
        var codec = LibAvCodec.avcodec_find_encoder_by_name(name);
        var formats = new List<int>();
        for (var format = codec == null ? null : (int*)codec->pix_fmts; format != null && *format != AvConstants.AV_PIX_FMT_NONE; format++)
        {
            formats.Add(*format);
        }

        return formats;
    }
}
