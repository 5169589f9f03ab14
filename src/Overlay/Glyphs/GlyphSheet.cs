using System.Text;

namespace Supervision.Overlay.Glyphs;

/// <summary>
/// A page of text from which each character's advance and ink can be read back, though the drawer tells neither: on each
/// line the character stands between two bars. The distance of the bars is its advance. The first two lines, with nothing
/// and with one space between the bars, say how wide bar and space are.
/// </summary>
internal sealed class GlyphSheet
{
    /// <summary>The most characters on one page.</summary>
    public const int Capacity = 64;

    private const int Threshold = 24;
    private readonly IReadOnlyList<Rune> _runes;
    private readonly int _size;

    /// <summary>A page for distinct characters, at most <see cref="Capacity"/>, with an em of <paramref name="size"/> pixels.</summary>
    public GlyphSheet(IReadOnlyList<Rune> runes, int size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(runes.Count, Capacity);
        _runes = runes;
        _size = size;
        Origin = size / 2;
        Baseline = 2 * size;
        LineSpacing = size;
        Width = 6 * size;
        Height = ((runes.Count + 3) * 3 * size) + (2 * size);
    }

    /// <summary>Canvas width in pixels.</summary>
    public int Width { get; }

    /// <summary>Canvas height in pixels.</summary>
    public int Height { get; }

    /// <summary>Where each line's pen starts.</summary>
    public int Origin { get; }

    /// <summary>The first line's baseline.</summary>
    public int Baseline { get; }

    /// <summary>Empty rows that the drawer leaves between the highest and lowest ink of neighbouring lines.</summary>
    public int LineSpacing { get; }

    /// <summary>The text to draw, lines separated by a line feed.</summary>
    public string Text => string.Join('\n', _runes.Select(rune => $"| {rune} |").Prepend("| |").Prepend("||"));

    /// <summary>Reads the drawn page.</summary>
    /// <param name="coverage">0 to 255, <see cref="Width"/> bytes a row.</param>
    /// <returns>The characters, or nothing when the page does not show what was asked for.</returns>
    public IReadOnlyDictionary<Rune, Glyph>? Read(ReadOnlySpan<byte> coverage)
    {
        var bars = Bars(coverage);
        if (bars.Count != _runes.Count + 2)
        {
            return null;
        }

        var barWidth = Gap(coverage, bars[0]);
        var spaceWidth = Gap(coverage, bars[1]) - barWidth;
        var pen = Origin + barWidth + spaceWidth;
        var glyphs = new Dictionary<Rune, Glyph>();
        for (var i = 0; i < _runes.Count; i++)
        {
            var bar = bars[i + 2];
            var advance = Gap(coverage, bar) - barWidth - (2 * spaceWidth);
            var baseline = Baseline + bar.Top - bars[0].Top;
            glyphs[_runes[i]] = new Glyph(advance, Ink(coverage, bar, pen, baseline));
        }

        return glyphs;
    }

    /// <summary>Finds the left bar of each line.</summary>
    private List<Bar> Bars(ReadOnlySpan<byte> coverage)
    {
        var right = Origin;
        var left = Width;
        var rows = new List<(int Top, int Bottom)>();
        var top = -1;
        for (var y = 0; y < Height; y++)
        {
            var row = coverage.Slice(y * Width, Width);
            var first = row[..(2 * _size)].IndexOfAnyInRange((byte)Threshold, byte.MaxValue);
            var inked = first >= 0 && first < Origin + (_size / 3);
            if (inked)
            {
                left = Math.Min(left, first);
                right = Math.Max(right, first + RunLength(row[first..]) - 1);
                top = top < 0 ? y : top;
            }
            else if (top >= 0)
            {
                rows.Add((top, y));
                top = -1;
            }
        }

        return rows.ConvertAll(bar => new Bar(bar.Top, bar.Bottom, left, right));
    }

    private static int RunLength(ReadOnlySpan<byte> row)
    {
        var end = row.IndexOfAnyInRange((byte)0, (byte)(Threshold - 1));
        return end < 0 ? row.Length : end;
    }

    /// <summary>From the left bar to the right bar of a line, in pixels.</summary>
    private int Gap(ReadOnlySpan<byte> coverage, Bar bar)
    {
        var row = coverage.Slice((bar.Top + bar.Bottom) / 2 * Width, Width);
        return row.LastIndexOfAnyInRange((byte)Threshold, byte.MaxValue) - bar.Right;
    }

    private GlyphImage Ink(ReadOnlySpan<byte> coverage, Bar bar, int pen, int baseline)
    {
        // One column away from the bars, whose smoothed edges may be fainter than the threshold.
        var from = bar.Right + 2;
        var to = bar.Left + Gap(coverage, bar) - 1;
        var (left, right, top, bottom) = (int.MaxValue, -1, int.MaxValue, -1);
        for (var y = bar.Top - (LineSpacing / 2); y < bar.Bottom + (LineSpacing / 2); y++)
        {
            var row = coverage.Slice((y * Width) + from, to - from);
            var first = row.IndexOfAnyExcept((byte)0);
            if (first >= 0)
            {
                left = Math.Min(left, from + first);
                right = Math.Max(right, from + row.LastIndexOfAnyExcept((byte)0));
                top = Math.Min(top, y);
                bottom = y;
            }
        }

        return right < 0 ? GlyphImage.Blank : Cut(coverage, left, right + 1, top, bottom + 1, pen, baseline);
    }

    private GlyphImage Cut(ReadOnlySpan<byte> coverage, int left, int right, int top, int bottom, int pen, int baseline)
    {
        var width = right - left;
        var image = new byte[width * (bottom - top)];
        for (var y = top; y < bottom; y++)
        {
            coverage.Slice((y * Width) + left, width).CopyTo(image.AsSpan((y - top) * width));
        }

        return new GlyphImage(left - pen, baseline - top, width, bottom - top, image);
    }

    /// <summary>A line's left bar: the rows from top to before bottom, the columns from left to right.</summary>
    private readonly record struct Bar(int Top, int Bottom, int Left, int Right);
}
