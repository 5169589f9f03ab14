namespace Supervision.Overlay.Strip;

/// <summary>The picture below which the strip stands, in pixels.</summary>
/// <param name="CodedWidth">PicWidthInMbs * 16: how wide the strip is coded.</param>
/// <param name="Left">Pixels that cropping hides at the left.</param>
/// <param name="Width">Visible width; text stays inside.</param>
/// <param name="Height">Visible height of the camera's image, without the strip.</param>
public readonly record struct StripFrame(int CodedWidth, int Left, int Width, int Height)
{
    /// <summary>A picture whose width is cropped at the right only.</summary>
    public static StripFrame Of(int width, int height) => new((width + 15) / 16 * 16, 0, width, height);

    /// <summary>Macroblocks in a row.</summary>
    public int Columns => CodedWidth / 16;

    /// <summary>The shorter side of the visible image.</summary>
    public int Shorter => Math.Min(Width, Height);
}
