using System.Runtime.InteropServices;

namespace Supervision.Media.FFmpeg.Native;

/// <summary>libswscale by its C names.</summary>
internal static unsafe partial class LibSwScale
{
    internal const string Library = "swscale";

    [LibraryImport(Library)]
    internal static partial uint swscale_version();

    [LibraryImport(Library)]
    internal static partial nint sws_getContext(
        int width, int height, int format, int outWidth, int outHeight, int outFormat, int flags, nint sourceFilter, nint targetFilter, nint parameters);

    [LibraryImport(Library)]
    internal static partial int* sws_getCoefficients(int colorspace);

    [LibraryImport(Library)]
    internal static partial int sws_setColorspaceDetails(
        SwsHandle context, int* inTable, int inFullRange, int* outTable, int outFullRange, int brightness, int contrast, int saturation);

    [LibraryImport(Library)]
    internal static partial int sws_scale_frame(SwsHandle context, FrameHandle target, FrameHandle source);

    [LibraryImport(Library)]
    internal static partial void sws_freeContext(nint context);
}
