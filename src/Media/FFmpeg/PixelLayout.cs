namespace Supervision.Media.FFmpeg;

/// <summary>How the pixels of a <see cref="Picture"/> lie in memory.</summary>
public enum PixelLayout
{
    /// <summary>The picture is empty, or of a layout that is not handed out.</summary>
    None,

    /// <summary>8-bit luma and two chroma planes of half the width and height (rounded up).</summary>
    Yuv420P,

    /// <summary>One plane of 8-bit grey.</summary>
    Gray8,
}
