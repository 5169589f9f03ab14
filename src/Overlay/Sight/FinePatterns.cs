using System.Text;

namespace Supervision.Overlay.Sight;

/// <summary>Single characters of our own face as patterns of one size, made once.</summary>
/// <param name="shapes">The face.</param>
internal sealed class FinePatterns(GlyphShapes shapes)
{
    private readonly Dictionary<(Rune, double, bool), Pattern> _patterns = [];

    /// <summary>A character's pattern, as much wider than ours as the text's, with an outline or without.</summary>
    internal Pattern Of(Rune rune, double stretch, bool grown)
    {
        if (!_patterns.TryGetValue((rune, stretch, grown), out var pattern))
        {
            _patterns[(rune, stretch, grown)] = pattern = new Pattern(shapes.Draw([rune], FineView.Em, stretch, grown));
        }

        return pattern;
    }
}
