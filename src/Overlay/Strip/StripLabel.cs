using System.Text;
using NodaTime;
using Supervision.Overlay.Glyphs;
using Supervision.Overlay.Layout;
using Supervision.Overlay.Strip.Layout;

namespace Supervision.Overlay.Strip;

/// <summary>
/// One camera's label as a strip below its picture. A new second draws only the characters that differ and counts only macroblocks as changed whose
/// samples differ; nothing is allocated. For one thread.
/// </summary>
public sealed class StripLabel
{
    private readonly StripLayout _layout;
    private readonly Glyph[] _clockGlyphs;
    private readonly byte[] _ink;
    private readonly char[] _shown = new char[BeijingTime.Length];
    private long _second = long.MinValue;

    private StripLabel(StripLayout layout, StripFrame frame, IReadOnlyDictionary<Rune, Glyph> glyphs, bool fullRange)
    {
        _layout = layout;
        _ink = StripInk.Table(fullRange);
        Samples = new StripSamples(frame.Columns, layout.Rows);
        _clockGlyphs = new Glyph[BeijingTime.Alphabet.Max() + 1];
        foreach (var character in BeijingTime.Alphabet)
        {
            _clockGlyphs[character] = glyphs[new Rune(character)];
        }

        for (var i = 0; i < Samples.Count; i++)
        {
            Samples.Change(i).Fill(_ink[0]);
        }

        foreach (var (rune, cell) in layout.FixedCells)
        {
            Draw(cell, glyphs[rune].Ink);
        }
    }

    /// <summary>Macroblock rows that the strip adds.</summary>
    public int Rows => _layout.Rows;

    /// <summary>What is drawn; always the same object.</summary>
    public StripSamples Samples { get; }

    /// <summary>Lays the label out and rasterises its characters.</summary>
    /// <param name="text">What it says beside the time.</param>
    /// <param name="font">The faces; shared by all labels.</param>
    /// <param name="frame">The picture that it stands below.</param>
    /// <param name="fullRange">Luma runs from 0 to 255 (JPEG range) instead of 16 to 235.</param>
    /// <param name="textHeight">Height of a Chinese character's ink as a share of the shorter side, as in <see cref="LabelStyle"/>.</param>
    /// <exception cref="LabelException">A character has no glyph, or the picture is too narrow.</exception>
    public static StripLabel Create(LabelText text, LabelFont font, StripFrame frame, bool fullRange, double textHeight = LabelStyle.LeastTextHeight)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(font);
        font.Require(text);
        var runes = LabelRunes.Of(text).ToArray();
        foreach (var attempt in StripAttempt.For(frame, textHeight))
        {
            var metrics = StripMetrics.For(attempt.TextHeight);
            var glyphs = font.Glyphs(runes, metrics.Em);
            if (StripLayout.Arrange(text, metrics, frame, attempt.MostRows, rune => glyphs[rune].Advance) is { } layout)
            {
                return new StripLabel(layout, frame, glyphs, fullRange);
            }
        }

        throw new LabelException(
            $"label strip: a picture of {frame.Width} x {frame.Height} has no room for the least text height, 1/36 of the shorter side; "
            + "shorten the names or choose a larger stream");
    }

    /// <summary>Brings the samples to a time: capture time as Beijing time, rounded down to the second.</summary>
    public void Show(Instant time)
    {
        var second = BeijingTime.Second(time);
        if (second == _second)
        {
            return;
        }

        _second = second;
        Span<char> text = stackalloc char[BeijingTime.Length];
        BeijingTime.Write(time, text);
        Samples.BeginVersion();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != _shown[i])
            {
                Draw(_layout.TimeCells[i], _clockGlyphs[text[i]].Ink);
                _shown[i] = text[i];
            }
        }
    }

    private void Draw(LabelCell cell, GlyphImage ink)
    {
        for (var y = cell.Y; y < cell.Y + cell.Height; y++)
        {
            var row = y - cell.Baseline + ink.Top;
            for (var x = cell.X; x < cell.X + cell.Width; x++)
            {
                var column = x - cell.X - ink.Left;
                var inside = (uint)row < (uint)ink.Height && (uint)column < (uint)ink.Width;
                Samples.Set(x, y, _ink[inside ? ink.Coverage[(row * ink.Width) + column] : 0]);
            }
        }
    }
}
