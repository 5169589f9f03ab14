using System.Text;
using NodaTime;
using Supervision.Media.FFmpeg;
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
    private readonly int _width;
    private readonly int _height;
    private readonly LabelLayout _layout;
    private readonly LabelBitmap _bitmap;
    private readonly BlendTables _tables;
    private readonly Dictionary<char, (Glyph Glyph, GlyphImage Outline)> _clockGlyphs;
    private readonly char[] _shown = new char[BeijingTime.Length];
    private long _second = long.MinValue;

    private PixelLabel(
        LabelLayout layout, LabelStyle style, IReadOnlyDictionary<Rune, Glyph> glyphs, (int Width, int Height) frame, bool fullRange)
    {
        (_width, _height) = frame;
        _layout = layout;
        _bitmap = new LabelBitmap(layout.Box.Width, layout.Box.Height, style.Backdrop == LabelBackdrop.Box);
        _clockGlyphs = BeijingTime.Alphabet.Distinct().ToDictionary(c => c, c => Outlined(glyphs[new Rune(c)]));
        foreach (var (rune, cell) in layout.FixedCells)
        {
            var (glyph, outline) = Outlined(glyphs[rune]);
            _bitmap.Set(cell, glyph, outline);
        }

        // An outline is thin: only when opaque does it part white text from a white wall.
        _tables = new BlendTables(_bitmap, style.Backdrop == LabelBackdrop.Box ? style.Opacity : 1, fullRange);
    }

    /// <summary>The part of the picture that drawing changes; the same for every time.</summary>
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
        foreach (var attempt in LabelAttempt.For(style, width, height))
        {
            var metrics = LabelMetrics.For(attempt.TextHeight, style.Backdrop);
            var glyphs = font.Glyphs(runes, metrics.Em);
            var layout = LabelLayout.Arrange(
                text, style with { Width = attempt.Width }, metrics, (width, height), rune => glyphs[rune].Advance);
            if (layout is not null && layout.Box.Height <= attempt.MostHeight)
            {
                return new PixelLabel(layout, style, glyphs, (width, height), fullRange);
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

    /// <summary>Burns the label for a capture time into a picture of the size that the label was made for.</summary>
    public void Draw(Picture picture, Instant captureTime)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.Layout != PixelLayout.Yuv420P || (picture.Width, picture.Height) != (_width, _height))
        {
            throw new ArgumentException($"the label was made for {_width} x {_height} YUV 4:2:0, not {picture.Width} x {picture.Height} {picture.Layout}");
        }

        Draw(
            picture.Plane(0), picture.Stride(0), picture.Plane(1), picture.Stride(1), picture.Plane(2), picture.Stride(2), captureTime);
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

    private (Glyph Glyph, GlyphImage Outline) Outlined(Glyph glyph) => (glyph, glyph.Ink.Grown(_layout.Metrics.Outline));
}
