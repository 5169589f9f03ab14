using System.Text;
using Supervision.Overlay.Glyphs;

namespace Supervision.Tests.Overlay;

/// <summary>Draws each character as a block whose size and grey depend on its code point, and counts what it draws.</summary>
internal sealed class FakeRasteriser : IGlyphRasteriser
{
    public List<(string Family, Rune Rune, int Size)> Drawn { get; } = [];

    public IReadOnlyDictionary<Rune, Glyph> Rasterise(string family, IReadOnlyList<Rune> runes, int size)
    {
        Drawn.AddRange(runes.Select(rune => (family, rune, size)));
        return runes.ToDictionary(rune => rune, rune => Draw(rune, size));
    }

    private static Glyph Draw(Rune rune, int size)
    {
        var advance = rune.IsAscii ? (size / 2) + (rune.Value % 3) : size;
        if (rune.Value == ' ')
        {
            return new Glyph(advance, GlyphImage.Blank);
        }

        var (width, height) = (advance - 2, rune.IsAscii ? size * 7 / 10 : size * 9 / 10);
        var coverage = Enumerable.Range(0, width * height).Select(i => (byte)(255 - (((i * 7) + rune.Value) % 64))).ToArray();
        return new Glyph(advance, new GlyphImage(1, rune.IsAscii ? height : size * 8 / 10, width, height, coverage));
    }
}
