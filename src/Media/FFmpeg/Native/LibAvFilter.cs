using System.Runtime.InteropServices;

namespace Supervision.Media.FFmpeg.Native;

/// <summary>libavfilter by its C names.</summary>
internal static unsafe partial class LibAvFilter
{
    internal const string Library = "avfilter";

    [LibraryImport(Library)]
    internal static partial uint avfilter_version();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void* avfilter_get_by_name(string name);

    [LibraryImport(Library)]
    internal static partial AVFilterGraph* avfilter_graph_alloc();

    [LibraryImport(Library)]
    internal static partial void avfilter_graph_free(AVFilterGraph** graph);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint avfilter_graph_alloc_filter(FilterGraphHandle graph, void* filter, string name);

    [LibraryImport(Library)]
    internal static partial int avfilter_init_str(nint filter, byte* arguments);

    [LibraryImport(Library)]
    internal static partial int avfilter_link(nint source, uint sourcePad, nint target, uint targetPad);

    [LibraryImport(Library)]
    internal static partial int avfilter_graph_config(FilterGraphHandle graph, nint logContext);

    [LibraryImport(Library)]
    internal static partial int av_buffersrc_write_frame(nint filter, FrameHandle frame);

    [LibraryImport(Library)]
    internal static partial int av_buffersink_get_frame(nint filter, FrameHandle frame);
}
