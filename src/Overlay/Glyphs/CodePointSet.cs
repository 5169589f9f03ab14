using System.Globalization;
using System.Text;

namespace Supervision.Overlay.Glyphs;

/// <summary>The characters for which a font face has a glyph.</summary>
internal sealed class CodePointSet
{
    private readonly (int First, int Last)[] _ranges;

    private CodePointSet((int First, int Last)[] ranges) => _ranges = ranges;

    /// <summary>Whether the face draws this character itself.</summary>
    public bool Contains(Rune rune)
    {
        var low = 0;
        var high = _ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rune.Value < _ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (rune.Value > _ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads fontconfig's form: hexadecimal code points and ranges, both ends included, <c>20-7e a0 4e00-9fff</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static CodePointSet Parse(string text)
    {
        var ranges = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(ParseRange).ToArray();
        Array.Sort(ranges);
        return new CodePointSet(ranges);
    }

    private static (int First, int Last) ParseRange(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var first = dash < 0 ? text : text[..dash];
        var last = dash < 0 ? text : text[(dash + 1)..];
        return (int.Parse(first, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            int.Parse(last, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }
}
