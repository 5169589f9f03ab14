using Supervision.Media.FFmpeg.Native;

namespace Supervision.Media.FFmpeg;

/// <summary>An <c>SwsContext</c> that turns pictures of one format and size into another format of the same size and range.</summary>
internal sealed unsafe class SwsHandle : LibavHandle
{
    internal SwsHandle(FrameHandle source, int targetFormat)
    {
        Libav.EnsureLoaded();
        Width = source.Width;
        Height = source.Height;
        PixelFormat = source.PixelFormat;
        TargetFormat = targetFormat;
        var operation = $"convert pictures of format {source.PixelFormatName}";
        Take(
            LibSwScale.sws_getContext(Width, Height, PixelFormat, Width, Height, targetFormat, AvConstants.SWS_BILINEAR, 0, 0, 0),
            operation);
        var range = source.IsFullRange ? 1 : 0;
        var table = LibSwScale.sws_getCoefficients(source.Colour.Matrix);
        _ = LibSwScale.sws_setColorspaceDetails(this, table, range, table, range, 0, 1 << 16, 1 << 16);
    }

    internal int Width { get; }

    internal int Height { get; }

    internal int PixelFormat { get; }

    internal int TargetFormat { get; }

    internal bool Fits(FrameHandle source) => source.Width == Width && source.Height == Height && source.PixelFormat == PixelFormat;

    /// <summary>Converts; the target gets fresh memory from the source's size and keeps its time and colours.</summary>
    internal void Convert(FrameHandle source, FrameHandle target)
    {
        target.AllocatePicture(Width, Height, TargetFormat);
        LibavException.ThrowIfError(LibAvutil.av_frame_copy_props(target, source), "copy picture properties");
        LibavException.ThrowIfError(LibSwScale.sws_scale_frame(this, target, source), "convert a picture");
        target.SetColour(source.Colour);
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        LibSwScale.sws_freeContext(handle);
        return true;
    }
}
