using System.Text;

namespace Supervision.Overlay.Sight;

/// <summary>Looks for a few characters in every size at once, by images so small that strokes of different faces fall together.</summary>
/// <param name="shapes">Our own face.</param>
internal sealed class CoarseSearch(GlyphShapes shapes)
{
    private const int Em = 8;

    // Finer steps would find nothing more in six characters; coarser ones lose the outer of them.
    private const double Step = 1.09;

    // The margin that shapes are drawn with, and places are counted without.
    private const double Margin = 0.1;

    /// <summary>The most likely places of characters.</summary>
    /// <param name="ink">Where to look.</param>
    /// <param name="runes">What to look for; several where any of them may stand there.</param>
    /// <param name="sizes">Smallest and largest em in pixels.</param>
    /// <param name="stretches">How much wider than ours the characters may be.</param>
    internal IReadOnlyList<Spot> Find(Ink ink, IReadOnlyList<IReadOnlyList<Rune>> runes, (double Least, double Most) sizes, IReadOnlyList<double> stretches)
    {
        var spots = new Spots();
        foreach (var dark in new[] { false, true })
        {
            var patterns = stretches.Select(stretch => (Stretch: stretch, Pattern: new Pattern(Mean(runes, stretch, dark ? StrokeKind.Grown : StrokeKind.Body)))).ToList();
            for (var em = sizes.Least; em <= sizes.Most * 1.001; em *= Step)
            {
                var small = ink.Of(dark).Scaled(Em / em, Em / em);
                foreach (var (stretch, pattern) in patterns)
                {
                    Collect(Correlation.Map(small, pattern), new Spot(0, 0, em, stretch, dark, 0), spots);
                }
            }
        }

        return spots.Best;
    }

    private GreyImage Mean(IReadOnlyList<IReadOnlyList<Rune>> runes, double stretch, StrokeKind kind)
    {
        var mean = shapes.Draw(runes[0], Em, stretch, kind);
        for (var i = 1; i < runes.Count; i++)
        {
            var next = shapes.Draw(runes[i], Em, stretch, kind);
            for (var y = 0; y < mean.Height; y++)
            {
                GreyImage.Add(next.Row(y)[..Math.Min(mean.Width, next.Width)], 1, mean.Row(y)[..Math.Min(mean.Width, next.Width)]);
            }
        }

        return mean;
    }

    private static void Collect(GreyImage? map, Spot kind, Spots spots)
    {
        const float least = 0.3f;
        for (var y = 0; y < (map?.Height ?? 0); y++)
        {
            var row = map!.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] > least)
                {
                    spots.Add(kind with { X = ((x / (double)Em) + (Margin * kind.Stretch)) * kind.Em, Y = ((y / (double)Em) + Margin) * kind.Em, Likeness = row[x] });
                }
            }
        }
    }
}
