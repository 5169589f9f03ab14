using System.Text;

namespace Supervision.Overlay.Layout;

/// <summary>
/// The rule by which a line of named parts is broken: between parts where that is enough, else inside the part that is too
/// long, into pieces of nearly equal width. The separator stands only between parts on one line.
/// </summary>
internal static class LineWrap
{
    private const string NeverFirst = "）】》」』〉〕、，。；：！？·-)]},.;:!?";
    private const string NeverLast = "（【《「『〈〔([{";

    /// <summary>Breaks the parts into lines not wider than the limit; a single character may be wider.</summary>
    public static IReadOnlyList<string> Wrap(IReadOnlyList<string> parts, string separator, int limit, Func<string, int> measure)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var part in parts)
        {
            var joined = line.Length == 0 ? part : line + separator + part;
            if (measure(joined) <= limit)
            {
                line = joined;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            var pieces = Evenly(part, limit, measure);
            lines.AddRange(pieces.Take(pieces.Count - 1));
            line = pieces[^1];
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    // A narrower limit that needs no more lines moves characters from the full lines to the short last one.
    private static List<string> Evenly(string part, int limit, Func<string, int> measure)
    {
        var best = Greedily(part, limit, measure);
        for (var narrower = limit - 1; narrower > 0 && best.Count > 1; narrower--)
        {
            var pieces = Greedily(part, narrower, measure);
            if (pieces.Count > best.Count || pieces.Max(measure) > limit)
            {
                break;
            }

            best = pieces;
        }

        return best;
    }

    private static List<string> Greedily(string part, int limit, Func<string, int> measure)
    {
        var pieces = new List<string>();
        var start = 0;
        while (start < part.Length)
        {
            var end = NextBreak(part, start, limit, measure);
            pieces.Add(part[start..end].Trim());
            start = end;
        }

        return pieces;
    }

    private static int NextBreak(string part, int start, int limit, Func<string, int> measure)
    {
        var first = start + RuneLength(part, start);
        var end = first;
        var lastAllowed = 0;
        while (end < part.Length)
        {
            lastAllowed = MayBreak(part, end) ? end : lastAllowed;
            var next = end + RuneLength(part, end);
            if (measure(part[start..next]) > limit)
            {
                return lastAllowed > 0 ? lastAllowed : end;
            }

            end = next;
        }

        return end;
    }

    private static bool MayBreak(string part, int index)
    {
        var before = part[index - 1];
        var after = part[index];
        return !NeverFirst.Contains(after) && !NeverLast.Contains(before)
            && !(char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after));
    }

    private static int RuneLength(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? rune.Utf16SequenceLength : 1;
}
