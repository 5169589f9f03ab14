using System.Text;

using Supervision.Overlay.Layout;

namespace Supervision.Overlay.CameraText;

/// <summary>The label's words, broken into texts that a camera can draw: division, hall, zone and counter, as few of them on one line as there is room for.</summary>
public static class CameraLines
{
    // A measure that says both limits in one number: a text of this length fills one of them.
    private const int Full = 10_000;

    /// <summary>Breaks a label.</summary>
    /// <param name="text">The label's words.</param>
    /// <param name="limit">The longest text.</param>
    /// <param name="most">How many texts there may be, the time not counted.</param>
    /// <exception cref="LabelException">They do not fit in, or GB 18030 lacks a character: the message names it.</exception>
    public static IReadOnlyList<string> Of(LabelText text, TextLimit limit, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(limit);
        var (division, place) = (text.DivisionParts, text.PlaceParts);
        Require(division.Concat(place));
        foreach (var arrangement in Arrangements(division, place))
        {
            var lines = arrangement.SelectMany(parts => Wrap(parts.Parts, parts.Separator, limit)).ToList();
            if (lines.Count <= most && lines.All(limit.Holds))
            {
                return lines;
            }
        }

        throw new LabelException(
            $"the camera draws {most} texts of {limit.Characters} characters ({limit.Bytes} bytes) at most, which is too little for this label; shorten the names, or use label mode pixels");
    }

    /// <summary>From the one that reads best to the one that needs least room.</summary>
    private static IEnumerable<(IReadOnlyList<string> Parts, string Separator)[]> Arrangements(IReadOnlyList<string> division, IReadOnlyList<string> place)
    {
        yield return [(division, ""), .. place.Select(part => ((IReadOnlyList<string>)[part], ""))];
        yield return [(division, ""), ([.. place.Take(1)], ""), ([.. place.Skip(1)], LabelLayout.Separator)];
        yield return [(division, ""), (place, LabelLayout.Separator)];
        yield return [([string.Concat(division), .. place], LabelLayout.Separator)];
    }

    private static IReadOnlyList<string> Wrap(IReadOnlyList<string> parts, string separator, TextLimit limit) =>
        LineWrap.Wrap(parts, separator, Full, line => Math.Max(Part(line.Length, limit.Characters), Part(Gb18030.Bytes(line), limit.Bytes)));

    private static int Part(int length, int most) => (int)(((long)length * Full + most - 1) / most);

    private static void Require(IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            if (part.EnumerateRunes().Cast<Rune?>().FirstOrDefault(rune => !Gb18030.Has(rune!.Value)) is { } odd)
            {
                throw new LabelException($"no camera can keep U+{odd.Value:X4} in '{string.Concat(part.Select(mark => char.IsControl(mark) ? ' ' : mark))}' (GB 18030); change the text, or use label mode pixels");
            }
        }
    }
}
