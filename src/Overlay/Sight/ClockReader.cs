using System.Text;

namespace Supervision.Overlay.Sight;

/// <summary>Reads the digits of a time from a place where it may stand.</summary>
/// <param name="shapes">Our own face.</param>
internal sealed class ClockReader(GlyphShapes shapes)
{
    /// <summary>Stands for a digit in a layout.</summary>
    internal const char Digit = '0';

    /// <summary>Less is no digit.</summary>
    private const float Least = 0.45f;

    private static readonly Rune[] Digits = [.. "0123456789".EnumerateRunes()];

    private readonly FinePatterns _patterns = new(shapes);

    /// <summary>Follows a layout such as <c>0000-00-00 00:00:00</c>; tries a few sizes around.</summary>
    /// <returns>Null where a digit cannot be told.</returns>
    internal SeenClock? Read(Ink picture, string layout, Spot spot) => new[] { 0.94, 1, 1.06 }
        .Select(factor => ReadOne(picture, layout, spot with { Em = spot.Em * factor }))
        .OfType<SeenClock>()
        .MaxBy(clock => clock.Likeness);

    private SeenClock? ReadOne(Ink picture, string layout, Spot spot)
    {
        var view = new FineView(picture, spot, 0, layout.Sum(mark => shapes.Advance(new Rune(mark))) * spot.Stretch * 1.2, _patterns);
        var (at, reach) = (view.Origin, (Left: -4, Right: 4));
        var cells = new List<float[]>();
        var text = new StringBuilder(layout.Length);
        var left = at.X;
        foreach (var mark in layout)
        {
            if (mark != Digit)
            {
                text.Append(mark);
                at.X += Width(mark, spot);
                reach = mark == ' ' ? (-4, 12) : (-6, 6);
                continue;
            }

            var all = Digits.Select(digit => view.Best(digit, at, reach, cells.Count == 0 ? 4 : 2)).ToArray();
            var (likeness, x, y) = all.MaxBy(found => found.Likeness);
            if (likeness < Least)
            {
                return null;
            }

            left = cells.Count == 0 ? x : left;
            text.Append(Array.FindIndex(all, found => found.Likeness == likeness));
            cells.Add([.. all.Select(found => found.Likeness)]);
            (at, reach) = ((x + Width(mark, spot), (at.Y + y) / 2), (-3, 3));
        }

        var corner = view.Outside(left, at.Y);
        return new SeenClock(spot with { X = corner.X, Y = corner.Y }, view.Outside(at.X - left), text.ToString(), cells);
    }

    private int Width(char mark, Spot spot) => (int)Math.Round(shapes.Advance(new Rune(mark)) * FineView.Em * spot.Stretch);
}
