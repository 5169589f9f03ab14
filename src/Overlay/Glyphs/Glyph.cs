namespace Supervision.Overlay.Glyphs;

/// <summary>One character of one face at one size.</summary>
/// <param name="Advance">How far the pen moves, in pixels.</param>
/// <param name="Ink">What is drawn.</param>
internal sealed record Glyph(int Advance, GlyphImage Ink);
