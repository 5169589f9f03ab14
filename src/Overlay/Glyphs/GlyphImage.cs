namespace Supervision.Overlay.Glyphs;

/// <summary>The ink of a character: 8-bit coverage, rows from the top, no padding.</summary>
/// <param name="Left">From the pen position to the first column; negative when the ink begins before the pen.</param>
/// <param name="Top">From the baseline up to the first row.</param>
/// <param name="Width">Columns; 0 for a blank.</param>
/// <param name="Height">Rows; 0 for a blank.</param>
/// <param name="Coverage">0 (nothing) to 255 (full), <c>Width * Height</c> bytes.</param>
internal sealed record GlyphImage(int Left, int Top, int Width, int Height, byte[] Coverage)
{
    public static readonly GlyphImage Blank = new(0, 0, 0, 0, []);

    /// <summary>The same ink grown by a round pen of the given radius in pixels: the body of an outline.</summary>
    public GlyphImage Grown(int radius)
    {
        if (Width == 0)
        {
            return this;
        }

        var width = Width + (2 * radius);
        var height = Height + (2 * radius);
        var grown = new byte[width * height];
        for (var dy = -radius; dy <= radius; dy++)
        {
            // A pen half a pixel larger than its radius keeps thin strokes from getting square outlines.
            var reach = (int)Math.Sqrt(((radius + 0.5) * (radius + 0.5)) - (dy * dy));
            for (var dx = -reach; dx <= reach; dx++)
            {
                Stamp(grown, width, radius + dx, radius + dy);
            }
        }

        return new GlyphImage(Left - radius, Top + radius, width, height, grown);
    }

    private void Stamp(byte[] target, int stride, int x, int y)
    {
        for (var row = 0; row < Height; row++)
        {
            var to = target.AsSpan(((y + row) * stride) + x, Width);
            var from = Coverage.AsSpan(row * Width, Width);
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = Math.Max(to[i], from[i]);
            }
        }
    }
}
