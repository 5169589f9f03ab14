using System.Text;

namespace Supervision.Overlay.Sight;

/// <summary>Follows a text from a place where some of its characters may stand, character by character, to both its ends.</summary>
/// <param name="shapes">Our own face.</param>
internal sealed class LineReader(GlyphShapes shapes)
{
    /// <summary>What stands in the place of a character most often where a text is wrong.</summary>
    internal const string UsualRivals = "0123456789一二三四五六七八九十东西南北中上下左右内外大小新省市县区乡镇村街道路厅室口号楼";

    // How far from its place a character may stand, in fine pixels. The width of marks is each face's own affair: from a fifth of an em to more than one.
    private const int Near = 4;
    private const int Narrower = 16;
    private const int Wider = 8;
    private const float Lost = 0.4f;

    private readonly FinePatterns _patterns = new(shapes);
    private readonly Rune[] _rivals = [.. UsualRivals.EnumerateRunes()];

    /// <summary>Reads a text that begins at a spot which is known from before.</summary>
    internal SeenLine ReadAgain(Ink picture, IReadOnlyList<Rune> text, Spot spot) => ReadOne(picture, text, 0, spot);

    /// <summary>Reads a text whose character number <paramref name="seed"/> may stand at a spot; tries a few sizes around.</summary>
    internal SeenLine Read(Ink picture, IReadOnlyList<Rune> text, int seed, Spot spot) => new[] { 0.96, 1, 1.04 }
        .Select(factor => ReadOne(picture, text, seed, spot with { Em = spot.Em * factor }))
        .MaxBy(line => line.Likeness)!;

    private SeenLine ReadOne(Ink picture, IReadOnlyList<Rune> text, int seed, Spot spot)
    {
        double Ems(IEnumerable<Rune> runes) => runes.Sum(shapes.Advance) * spot.Stretch;
        var view = new FineView(picture, spot, Ems(text.Take(seed)), Ems(text.Skip(seed)), _patterns);
        var places = new (int X, int Y)[text.Count];
        var seen = new SeenCharacter[text.Count];
        var start = Start(view, text[seed]);
        Follow(view, text, seed, text.Count, start, places, seen);
        Follow(view, text, seed - 1, -1, (places[seed].X, places[seed].Y), places, seen);
        var (x, y) = view.Outside(places[0].X, places[seed].Y);
        var end = places[^1].X + (shapes.Advance(text[^1]) * FineView.Em * spot.Stretch);
        return new SeenLine(spot with { X = x, Y = y }, view.Outside(end - places[0].X), seen);
    }

    private static (int X, int Y) Start(FineView view, Rune first)
    {
        var (_, x, y) = view.Best(first, view.Origin, (-Near, Near), Near);
        return (x, y);
    }

    /// <summary>Goes on in steps of one character, up or down, from a place that is known.</summary>
    private void Follow(FineView view, IReadOnlyList<Rune> text, int from, int to, (int X, int Y) at, (int X, int Y)[] places, SeenCharacter[] seen)
    {
        var step = Math.Sign(to - from);
        var reach = (Left: -Near, Right: Near);
        for (var i = from; i != to; i += step)
        {
            at.X -= step < 0 ? Width(text[i]) : 0;
            var (likeness, x, y) = SeenCharacter.IsJudged(text[i]) ? view.Best(text[i], at, reach, 2) : (0, at.X, at.Y);
            at = likeness >= Lost ? (x, (at.Y + y) / 2) : at;
            places[i] = at;
            seen[i] = new SeenCharacter(text[i], likeness, likeness >= Lost ? Rival(view, text[i], likeness, (x, y)) : null);
            reach = !SeenCharacter.IsJudged(text[i]) ? (step > 0 ? (-Narrower, Wider) : (-Wider, Narrower)) : likeness >= Lost ? (-Near, Near) : reach;
            at.X += step > 0 ? Width(text[i]) : 0;
        }
    }

    private int Width(Rune rune) => (int)Math.Round(shapes.Advance(rune) * FineView.Em);

    /// <summary>Strictly better by more than noise: two faces of one character differ, too.</summary>
    private Rune? Rival(FineView view, Rune rune, float likeness, (int X, int Y) at)
    {
        const float noise = 0.02f;
        foreach (var rival in _rivals)
        {
            if (rival != rune && Rune.IsDigit(rival) == Rune.IsDigit(rune) && view.Best(rival, at, (-1, 1), 1).Likeness > likeness + noise)
            {
                return rival;
            }
        }

        return null;
    }
}
