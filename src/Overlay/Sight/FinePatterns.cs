using System.Text;

namespace Supervision.Overlay.Sight;

/// <summary>Single characters of our own face as patterns of one size, made once.</summary>
/// <param name="shapes">The face.</param>
internal sealed class FinePatterns(GlyphShapes shapes)
{
    private readonly Dictionary<(Rune, double, StrokeKind), Pattern> _patterns = [];

    /// <summary>A character's pattern, as much wider than ours as the text's.</summary>
    internal Pattern Of(Rune rune, double stretch, StrokeKind kind)
    {
        if (!_patterns.TryGetValue((rune, stretch, kind), out var pattern))
        {
            _patterns[(rune, stretch, kind)] = pattern = new Pattern(shapes.Draw([rune], FineView.Em, stretch, kind));
        }

        return pattern;
    }
}
