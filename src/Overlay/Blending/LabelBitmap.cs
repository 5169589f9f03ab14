using Supervision.Overlay.Glyphs;
using Supervision.Overlay.Layout;

namespace Supervision.Overlay.Blending;

/// <summary>The label as two coverage planes of its rectangle's size: white text, and the shade that lies below it.</summary>
internal sealed class LabelBitmap
{
    private readonly bool _boxed;

    /// <summary>An empty label: all shade in a box, nothing with outlines.</summary>
    public LabelBitmap(int width, int height, bool boxed)
    {
        Width = width;
        Height = height;
        _boxed = boxed;
        Text = new byte[width * height];
        Shade = new byte[width * height];
        if (boxed)
        {
            Shade.AsSpan().Fill(byte.MaxValue);
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Coverage of the text, 0 to 255.</summary>
    public byte[] Text { get; }

    /// <summary>Coverage of the shade, 0 to 255.</summary>
    public byte[] Shade { get; }

    /// <summary>Sets a cell anew; nothing outside of it changes.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="glyph">Its character, centred in the cell.</param>
    /// <param name="outline">The character's grown ink; unused in a box.</param>
    public void Set(in LabelCell cell, Glyph glyph, GlyphImage outline)
    {
        var pen = cell.X + ((cell.Width - glyph.Advance) / 2);
        Clear(Text, cell);
        Paint(Text, cell, glyph.Ink, pen);
        if (!_boxed)
        {
            Clear(Shade, cell);
            Paint(Shade, cell, outline, pen);
        }
    }

    private void Clear(byte[] plane, in LabelCell cell)
    {
        for (var y = cell.Y; y < cell.Y + cell.Height; y++)
        {
            plane.AsSpan((y * Width) + cell.X, cell.Width).Clear();
        }
    }

    private void Paint(byte[] plane, in LabelCell cell, GlyphImage image, int pen)
    {
        var left = Math.Max(cell.X, pen + image.Left);
        var right = Math.Min(cell.X + cell.Width, pen + image.Left + image.Width);
        var top = Math.Max(cell.Y, cell.Baseline - image.Top);
        var bottom = Math.Min(cell.Y + cell.Height, cell.Baseline - image.Top + image.Height);
        for (var y = top; y < bottom && left < right; y++)
        {
            var row = ((y - cell.Baseline + image.Top) * image.Width) + left - pen - image.Left;
            image.Coverage.AsSpan(row, right - left).CopyTo(plane.AsSpan((y * Width) + left));
        }
    }
}
