using System.Globalization;
using System.Text;

using NodaTime;
using NodaTime.Text;

namespace Supervision.Overlay.Sight;

/// <summary>Finds the time in a picture, and reads it.</summary>
/// <param name="shapes">Our own face.</param>
internal sealed class ClockSearch(GlyphShapes shapes)
{
    private const double LeastEm = 1 / 54d;
    private const double MostEm = 1 / 14d;

    // Digits are narrower and wider than ours in other faces.
    private static readonly double[] Widths = [0.82, 0.91, 1, 1.1];

    private static readonly int[] Expected = [0, -1, 1, -2, 2];

    private readonly CoarseSearch _coarse = new(shapes);
    private readonly ClockReader _reader = new(shapes);

    /// <summary>Reads the time, of a form such as <c>yyyy-MM-dd HH:mm:ss</c>, wherever it stands.</summary>
    /// <param name="picture">Where to look.</param>
    /// <param name="form">NodaTime's pattern.</param>
    /// <param name="around">The time that is expected, in Beijing: its date is looked for first, then any.</param>
    /// <param name="height">Height of the whole picture, which sizes go by.</param>
    /// <param name="like">A line of the same label: digits have about its size; null where none was found.</param>
    /// <returns>Null where no time can be read.</returns>
    internal (SeenClock Seen, LocalDateTime Time)? Find(Ink picture, string form, LocalDateTime around, int height, SeenLine? like)
    {
        var layout = Layout(form);
        var date = layout[..layout.IndexOf(' ', StringComparison.Ordinal)];
        var expected = LocalDateTimePattern.CreateWithInvariantCulture(form).Format(around)[..date.Length];
        var sizes = like is null ? (height * LeastEm, height * MostEm) : (like.Spot.Em * 0.8, like.Spot.Em * 1.25);
        return Read(picture, form, around, [[.. expected.EnumerateRunes()]], sizes)
            ?? Read(picture, form, around, [.. Enumerable.Range(0, 10).Select(digit => date.Replace(ClockReader.Digit, (char)('0' + digit)).EnumerateRunes().ToArray())], sizes);
    }

    /// <summary>Reads it where it was before.</summary>
    internal (SeenClock Seen, LocalDateTime Time)? Again(Ink picture, string form, LocalDateTime around, Spot spot) =>
        _reader.Read(picture, Layout(form), spot) is { } seen && TimeOf(seen, form, around) is { } time ? (seen, time) : null;

    private (SeenClock Seen, LocalDateTime Time)? Read(Ink picture, string form, LocalDateTime around, Rune[][] seeds, (double Least, double Most) sizes)
    {
        (SeenClock Seen, LocalDateTime Time)? best = null;
        foreach (var spot in _coarse.Find(picture, seeds, sizes, Widths))
        {
            if (Again(picture, form, around, spot) is { } read && read.Seen.Likeness > (best?.Seen.Likeness ?? 0))
            {
                best = read;
            }
        }

        return best;
    }

    private static string Layout(string form) => string.Concat(form.Select(mark => char.IsAsciiLetter(mark) ? ClockReader.Digit : mark));

    /// <summary>What it says; where digits are hard to tell, the time that is expected.</summary>
    private static LocalDateTime? TimeOf(SeenClock seen, string form, LocalDateTime around)
    {
        var pattern = LocalDateTimePattern.Create(form, CultureInfo.InvariantCulture);
        foreach (var seconds in Expected)
        {
            if (seen.MaySay(pattern.Format(around.PlusSeconds(seconds))))
            {
                return around.PlusSeconds(seconds);
            }
        }

        return pattern.Parse(seen.Near(pattern.Format(around))).TryGetValue(default, out var time) ? time : null;
    }
}
