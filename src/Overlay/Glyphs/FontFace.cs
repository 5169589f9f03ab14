namespace Supervision.Overlay.Glyphs;

/// <summary>An installed font face.</summary>
/// <param name="Family">The family's name as fontconfig knows it.</param>
/// <param name="Coverage">The characters it draws.</param>
internal sealed record FontFace(string Family, CodePointSet Coverage);
