using System.Text;
using NodaTime;
using Supervision.Overlay.Blending;
using Supervision.Overlay.Glyphs;
using Supervision.Overlay.Layout;

namespace Supervision.Overlay;

/// <summary>
/// One camera's label for one picture size, burnt into decoded 4:2:0 pictures. Drawing allocates nothing: in a new second
/// only the characters that differ are set anew, and per picture only the label's rectangle is touched. For one thread.
/// </summary>
public sealed class PixelLabel
{
    private readonly LabelLayout _layout;
    private readonly LabelBitmap _bitmap;
    private readonly BlendTables _tables;
    private readonly Dictionary<char, (Glyph Glyph, GlyphImage Outline)> _clockGlyphs;
    private readonly char[] _shown = new char[BeijingTime.Length];
    private long _second = long.MinValue;

    private PixelLabel(LabelLayout layout, LabelStyle style, IReadOnlyDictionary<Rune, Glyph> glyphs, bool fullRange)
    {
        _layout = layout;
        _bitmap = new LabelBitmap(layout.Box.Width, layout.Box.Height, style.Backdrop == LabelBackdrop.Box);
        _clockGlyphs = BeijingTime.Alphabet.Distinct().ToDictionary(c => c, c => Outlined(glyphs[new Rune(c)]));
        foreach (var (rune, cell) in layout.FixedCells)
        {
            var (glyph, outline) = Outlined(glyphs[rune]);
            _bitmap.Set(cell, glyph, outline);
        }

        _tables = new BlendTables(_bitmap, style.Opacity, fullRange);
    }

    /// <summary>The part of the picture that <see cref="Draw"/> changes; the same for every time.</summary>
    public LabelRectangle Box => _layout.Box;

    /// <summary>How many characters have been set anew so far.</summary>
    internal long CellsSet { get; private set; }

    /// <summary>Lays the label out and rasterises its characters.</summary>
    /// <param name="text">What it says below the time.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="font">The faces; shared by all labels.</param>
    /// <param name="width">The picture's width in pixels.</param>
    /// <param name="height">The picture's height in pixels.</param>
    /// <param name="fullRange">Luma runs from 0 to 255 (JPEG range) instead of 16 to 235.</param>
    /// <exception cref="LabelException">A character has no glyph, a style value lies outside its range, or the picture is too small.</exception>
    public static PixelLabel Create(LabelText text, LabelStyle style, LabelFont font, int width, int height, bool fullRange)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(font);
        if (style.Errors() is [var error, ..])
        {
            throw new LabelException(error);
        }

        font.Require(text);
        var runes = LabelRunes.Of(text).ToArray();
        foreach (var (textHeight, mostHeight) in Sizes(style, width, height))
        {
            var metrics = LabelMetrics.For(textHeight, style.Backdrop);
            var glyphs = font.Glyphs(runes, metrics.Em);
            var layout = LabelLayout.Arrange(text, style, metrics, (width, height), rune => glyphs[rune].Advance);
            if (layout is not null && layout.Box.Height <= mostHeight)
            {
                return new PixelLabel(layout, style, glyphs, fullRange);
            }
        }

        throw new LabelException(
            $"a picture of {width} x {height} has no room for the label at its least text height, 1/36 of the shorter side; "
            + "shorten the names or choose a larger stream");
    }

    /// <summary>Burns the label for a capture time into a picture.</summary>
    /// <param name="y">Luma from its first sample.</param>
    /// <param name="yStride">Bytes from one luma row to the next.</param>
    /// <param name="u">Blue-difference chroma, half the width and height.</param>
    /// <param name="uStride">Bytes from one row of it to the next.</param>
    /// <param name="v">Red-difference chroma, half the width and height.</param>
    /// <param name="vStride">Bytes from one row of it to the next.</param>
    /// <param name="captureTime">When the picture was taken; shown as Beijing time, rounded down to the second.</param>
    public void Draw(Span<byte> y, int yStride, Span<byte> u, int uStride, Span<byte> v, int vStride, Instant captureTime)
    {
        Show(captureTime);
        Blender.Apply(y, yStride, Box.X, Box.Y, _tables.Luma);
        Blender.Apply(u, uStride, Box.X / 2, Box.Y / 2, _tables.Chroma);
        Blender.Apply(v, vStride, Box.X / 2, Box.Y / 2, _tables.Chroma);
    }

    /// <summary>Brings the bitmap to a time, cell by cell where it differs.</summary>
    internal void Show(Instant time)
    {
        var second = BeijingTime.Second(time);
        if (second == _second)
        {
            return;
        }

        _second = second;
        Span<char> text = stackalloc char[BeijingTime.Length];
        BeijingTime.Write(time, text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != _shown[i])
            {
                var (glyph, outline) = _clockGlyphs[text[i]];
                _bitmap.Set(_layout.TimeCells[i], glyph, outline);
                _tables.Refresh(_layout.TimeCells[i]);
                _shown[i] = text[i];
                CellsSet++;
            }
        }
    }

    /// <summary>
    /// The text heights to try and the height of block each may need. Below 16 pixels Chinese characters lose strokes, so a
    /// small picture gets larger text than the rule asks for as long as the block leaves two thirds of the picture free.
    /// </summary>
    private static IEnumerable<(int TextHeight, int MostHeight)> Sizes(LabelStyle style, int width, int height)
    {
        const int legible = 16;
        var shorter = Math.Min(width, height);
        yield return (Math.Max(legible, (int)Math.Ceiling(style.TextHeight * shorter)), height / 3);
        yield return ((int)Math.Ceiling(LabelStyle.LeastTextHeight * shorter), height);
    }

    private (Glyph Glyph, GlyphImage Outline) Outlined(Glyph glyph) => (glyph, glyph.Ink.Grown(_layout.Metrics.Outline));
}
