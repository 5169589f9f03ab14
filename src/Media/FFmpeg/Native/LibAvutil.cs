using System.Runtime.InteropServices;

namespace Supervision.Media.FFmpeg.Native;

/// <summary>libavutil by its C names.</summary>
internal static unsafe partial class LibAvutil
{
    internal const string Library = "avutil";

    [LibraryImport(Library)]
    internal static partial uint avutil_version();

    [LibraryImport(Library)]
    internal static partial int av_strerror(int code, byte* text, nuint size);

    [LibraryImport(Library)]
    internal static partial void av_log_set_callback(delegate* unmanaged[Cdecl]<void*, int, byte*, void*, void> callback);

    [LibraryImport(Library)]
    internal static partial int av_log_format_line2(void* context, int level, byte* format, void* arguments, byte* line, int size, int* prefix);

    [LibraryImport(Library)]
    internal static partial AVFrame* av_frame_alloc();

    [LibraryImport(Library)]
    internal static partial void av_frame_free(AVFrame** frame);

    [LibraryImport(Library)]
    internal static partial void av_frame_unref(FrameHandle frame);

    [LibraryImport(Library)]
    internal static partial int av_frame_get_buffer(FrameHandle frame, int align);

    [LibraryImport(Library)]
    internal static partial int av_frame_make_writable(FrameHandle frame);

    [LibraryImport(Library)]
    internal static partial int av_frame_copy_props(FrameHandle target, FrameHandle source);

    [LibraryImport(Library)]
    internal static partial void av_frame_move_ref(FrameHandle target, FrameHandle source);

    [LibraryImport(Library)]
    internal static partial int av_get_bytes_per_sample(int sampleFormat);

    [LibraryImport(Library)]
    internal static partial int av_sample_fmt_is_planar(int sampleFormat);

    [LibraryImport(Library)]
    internal static partial void av_channel_layout_default(AVChannelLayout* layout, int channels);

    [LibraryImport(Library)]
    internal static partial void* av_mallocz(nuint size);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int av_opt_set(void* target, string name, string value, int searchFlags);

    [LibraryImport(Library)]
    internal static partial byte* av_get_pix_fmt_name(int format);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int av_dict_set(nint* dictionary, string key, string value, int flags);

    [LibraryImport(Library)]
    internal static partial AVDictionaryEntry* av_dict_get(nint dictionary, byte* key, AVDictionaryEntry* previous, int flags);

    [LibraryImport(Library)]
    internal static partial void av_dict_free(nint* dictionary);
}
