using System.Text;

namespace Supervision.Overlay.Glyphs;

/// <summary>Turns characters of a font face into coverage bitmaps.</summary>
internal interface IGlyphRasteriser
{
    /// <summary>Rasterises characters that the face is known to hold.</summary>
    /// <param name="family">The family's name as fontconfig knows it.</param>
    /// <param name="runes">Distinct characters.</param>
    /// <param name="size">The em in pixels.</param>
    /// <exception cref="LabelException">The face or the drawing is not what was expected.</exception>
    IReadOnlyDictionary<Rune, Glyph> Rasterise(string family, IReadOnlyList<Rune> runes, int size);
}
