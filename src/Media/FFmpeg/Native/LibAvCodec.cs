using System.Runtime.InteropServices;

namespace Supervision.Media.FFmpeg.Native;

/// <summary>libavcodec by its C names.</summary>
internal static unsafe partial class LibAvCodec
{
    internal const string Library = "avcodec";

    [LibraryImport(Library)]
    internal static partial uint avcodec_version();

    [LibraryImport(Library)]
    internal static partial void* avcodec_get_class();

    [LibraryImport(Library)]
    internal static partial AVCodec* avcodec_find_decoder(int id);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial AVCodec* avcodec_find_encoder_by_name(string name);

    [LibraryImport(Library)]
    internal static partial AVCodec* av_codec_iterate(void** state);

    [LibraryImport(Library)]
    internal static partial int av_codec_is_encoder(AVCodec* codec);

    [LibraryImport(Library)]
    internal static partial byte* avcodec_get_name(int id);

    [LibraryImport(Library)]
    internal static partial AVCodecContext* avcodec_alloc_context3(AVCodec* codec);

    [LibraryImport(Library)]
    internal static partial void avcodec_free_context(AVCodecContext** context);

    [LibraryImport(Library)]
    internal static partial int avcodec_open2(CodecContextHandle context, AVCodec* codec, nint options);

    [LibraryImport(Library)]
    internal static partial int avcodec_send_packet(CodecContextHandle context, PacketHandle packet);

    [LibraryImport(Library)]
    internal static partial int avcodec_send_packet(CodecContextHandle context, nint endOfStream);

    [LibraryImport(Library)]
    internal static partial int avcodec_receive_frame(CodecContextHandle context, FrameHandle frame);

    [LibraryImport(Library)]
    internal static partial int avcodec_send_frame(CodecContextHandle context, FrameHandle frame);

    [LibraryImport(Library)]
    internal static partial int avcodec_send_frame(CodecContextHandle context, nint endOfStream);

    [LibraryImport(Library)]
    internal static partial int avcodec_receive_packet(CodecContextHandle context, PacketHandle packet);

    [LibraryImport(Library)]
    internal static partial void avcodec_flush_buffers(CodecContextHandle context);

    [LibraryImport(Library)]
    internal static partial AVPacket* av_packet_alloc();

    [LibraryImport(Library)]
    internal static partial void av_packet_free(AVPacket** packet);

    [LibraryImport(Library)]
    internal static partial void av_packet_unref(PacketHandle packet);
}
