using System.Text;

namespace Supervision.Overlay.Sight;

/// <summary>Finds texts in a picture, in whatever face and size they are drawn.</summary>
internal sealed class LineSearch
{
    // More characters find no more, and a size that is a little off moves them too far.
    private const int SeedLength = 6;

    /// <summary>Smallest and largest em that is looked for, as parts of the picture's height.</summary>
    private const double LeastEm = 1 / 54d;
    private const double MostEm = 1 / 14d;

    private static readonly double[] OwnWidth = [1];

    private readonly GlyphShapes _shapes;
    private readonly CoarseSearch _coarse;
    private readonly LineReader _reader;

    internal LineSearch(GlyphShapes shapes) => (_shapes, _coarse, _reader) = (shapes, new(shapes), new(shapes));

    /// <summary>The place where a picture shows most of a text; null where nothing is like it.</summary>
    /// <param name="picture">The part of a picture to look in.</param>
    /// <param name="text">The text.</param>
    /// <param name="height">Height of the whole picture, which sizes go by.</param>
    /// <param name="like">A line of the same label that was found: this one has its size; null where none was.</param>
    internal SeenLine? Find(Ink picture, string text, int height, SeenLine? like = null)
    {
        var runes = text.EnumerateRunes().ToArray();
        _shapes.Prepare(runes.Concat(LineReader.UsualRivals.EnumerateRunes()).Distinct());
        var (seed, length) = Seed(runes);
        var sizes = like is null ? (height * LeastEm, height * MostEm) : (like.Spot.Em / 1.09, like.Spot.Em * 1.09);
        var spots = _coarse.Find(picture, [runes.AsSpan(seed, length).ToArray()], sizes, OwnWidth);
        return spots.Select(spot => _reader.Read(picture, runes, seed, spot)).MaxBy(line => line.RightPart + line.Likeness);
    }

    /// <summary>The same text where it was before.</summary>
    internal SeenLine Again(Ink picture, SeenLine before) => _reader.ReadAgain(picture, [.. before.Characters.Select(seen => seen.Rune)], before.Spot);

    /// <summary>The longest row of characters that are as wide in every face.</summary>
    private static (int Start, int Length) Seed(Rune[] runes)
    {
        var best = (Start: 0, Length: 0);
        for (var start = 0; start < runes.Length; start++)
        {
            var length = 0;
            while (length < SeedLength && start + length < runes.Length && IsSquare(runes[start + length]))
            {
                length++;
            }

            best = length > best.Length ? (start, length) : best;
        }

        return best.Length > 0 ? best : (0, Math.Min(SeedLength, runes.Length));
    }

    private static bool IsSquare(Rune rune) => rune.Value >= 0x2E80 && Rune.IsLetter(rune);
}
