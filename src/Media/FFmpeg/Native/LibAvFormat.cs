using System.Runtime.InteropServices;

namespace Supervision.Media.FFmpeg.Native;

/// <summary>libavformat by its C names.</summary>
internal static unsafe partial class LibAvFormat
{
    internal const string Library = "avformat";

    [LibraryImport(Library)]
    internal static partial uint avformat_version();

    [LibraryImport(Library)]
    internal static partial void* avformat_get_class();

    [LibraryImport(Library)]
    internal static partial AVFormatContext* avformat_alloc_context();

    /// <summary>Frees the context itself, and sets it to null, when it fails.</summary>
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int avformat_open_input(AVFormatContext** context, string url, nint inputFormat, nint* options);

    [LibraryImport(Library)]
    internal static partial int avformat_find_stream_info(FormatInputHandle context, nint* options);

    [LibraryImport(Library)]
    internal static partial int av_read_frame(FormatInputHandle context, PacketHandle packet);

    [LibraryImport(Library)]
    internal static partial void avformat_close_input(AVFormatContext** context);
}
