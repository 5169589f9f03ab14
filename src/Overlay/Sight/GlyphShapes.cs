using System.Text;

using Supervision.Overlay.Glyphs;

namespace Supervision.Overlay.Sight;

/// <summary>Characters of our own face as images, white on black, of any height.</summary>
/// <param name="font">The face.</param>
internal sealed class GlyphShapes(LabelFont font)
{
    /// <summary>The em at which characters are rasterised before they are scaled.</summary>
    internal const int Em = 40;

    // From the top of the em to the baseline, as most Chinese faces have it.
    private const int Ascent = 35;
    private const int Outline = 2;

    private readonly Dictionary<Rune, Glyph> _glyphs = [];

    /// <summary>How far a character moves the pen, in ems.</summary>
    internal double Advance(Rune rune) => (double)GlyphOf(rune).Advance / Em;

    /// <summary>Rasterises at once what will be asked for.</summary>
    /// <exception cref="LabelException">A character that no face has.</exception>
    internal void Prepare(IEnumerable<Rune> runes)
    {
        foreach (var (rune, glyph) in font.Glyphs(runes.Where(rune => !_glyphs.ContainsKey(rune)), Em))
        {
            _glyphs[rune] = glyph;
        }
    }

    /// <summary>Characters side by side, with a margin of a tenth em around.</summary>
    /// <param name="runes">What is written.</param>
    /// <param name="em">Height of the em in the result.</param>
    /// <param name="stretch">How much wider than ours the characters are.</param>
    /// <param name="kind">Strokes, outlines, or both.</param>
    internal GreyImage Draw(IReadOnlyList<Rune> runes, double em, double stretch = 1, StrokeKind kind = StrokeKind.Body)
    {
        const int margin = Em / 10;
        var image = new GreyImage(runes.Sum(rune => GlyphOf(rune).Advance) + (2 * margin), Em + (2 * margin));
        var pen = margin;
        foreach (var rune in runes)
        {
            var glyph = GlyphOf(rune);
            var ink = kind is StrokeKind.Body ? glyph.Ink : glyph.Ink.Grown(Outline);
            Stamp(ink, pen + ink.Left, margin + Ascent - ink.Top, image, 1);
            if (kind is StrokeKind.Ring)
            {
                Stamp(glyph.Ink, pen + glyph.Ink.Left, margin + Ascent - glyph.Ink.Top, image, -1);
            }

            pen += glyph.Advance;
        }

        return image.Scaled(em / Em * stretch, em / Em);
    }

    private static void Stamp(GlyphImage ink, int left, int top, GreyImage image, int sign)
    {
        for (var y = Math.Max(0, -top); y < Math.Min(ink.Height, image.Height - top); y++)
        {
            for (var x = Math.Max(0, -left); x < Math.Min(ink.Width, image.Width - left); x++)
            {
                ref var sample = ref image.Row(top + y)[left + x];
                sample = sign > 0 ? Math.Max(sample, ink.Coverage[(y * ink.Width) + x]) : Math.Max(0, sample - ink.Coverage[(y * ink.Width) + x]);
            }
        }
    }

    private Glyph GlyphOf(Rune rune)
    {
        if (!_glyphs.ContainsKey(rune))
        {
            Prepare([rune]);
        }

        return _glyphs[rune];
    }
}
