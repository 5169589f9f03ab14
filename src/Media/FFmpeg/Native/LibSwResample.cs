using System.Runtime.InteropServices;

namespace Supervision.Media.FFmpeg.Native;

/// <summary>libswresample by its C names.</summary>
internal static unsafe partial class LibSwResample
{
    internal const string Library = "swresample";

    [LibraryImport(Library)]
    internal static partial uint swresample_version();

    [LibraryImport(Library)]
    internal static partial int swr_alloc_set_opts2(
        nint* context, AVChannelLayout* outLayout, int outFormat, int outRate, AVChannelLayout* inLayout, int inFormat, int inRate, int logOffset, nint log);

    [LibraryImport(Library)]
    internal static partial int swr_init(SwrHandle context);

    [LibraryImport(Library)]
    internal static partial void swr_free(nint* context);

    [LibraryImport(Library)]
    internal static partial int swr_convert(SwrHandle context, byte** output, int outCount, byte** input, int inCount);

    [LibraryImport(Library)]
    internal static partial int swr_set_compensation(SwrHandle context, int delta, int distance);

    [LibraryImport(Library)]
    internal static partial long swr_get_delay(SwrHandle context, long rate);
}
