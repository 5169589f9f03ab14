using System.Buffers;
using System.Text;

namespace Supervision.Overlay.Layout;

/// <summary>
/// The rule by which a line of named parts is broken: between parts where that is enough, else inside the part that is too
/// long, into pieces of nearly equal width. The separator stands only between parts on one line.
/// </summary>
internal static class LineWrap
{
    private static readonly SearchValues<char> Opening = SearchValues.Create("（【《「『〈〔([{");
    private static readonly SearchValues<char> Closing = SearchValues.Create("）】》」』〉〕)]}");
    private static readonly SearchValues<char> Stops = SearchValues.Create("、，。；：！？·-,.;:!?");

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

    // A narrower limit that needs no more lines and tears nothing moves characters from the full lines to the short last one.
    private static List<string> Evenly(string part, int limit, Func<string, int> measure)
    {
        var best = Greedily(part, limit, measure).Pieces;
        for (var narrower = limit - 1; narrower > 0 && best.Count > 1; narrower--)
        {
            var (pieces, torn) = Greedily(part, narrower, measure);
            if (torn || pieces.Count > best.Count)
            {
                break;
            }

            best = pieces;
        }

        return best;
    }

    /// <summary>Fills line after line; <c>Torn</c> says that it had to break where it should not.</summary>
    private static (List<string> Pieces, bool Torn) Greedily(string part, int limit, Func<string, int> measure)
    {
        var pieces = new List<string>();
        var torn = false;
        var start = 0;
        while (start < part.Length)
        {
            var end = NextBreak(part, start, limit, measure);
            torn |= end < part.Length && !MayBreak(part, end);
            pieces.Add(part[start..end].Trim());
            start = end;
        }

        return (pieces, torn);
    }

    private static int NextBreak(string part, int start, int limit, Func<string, int> measure)
    {
        var end = start + RuneLength(part, start);
        var lastAllowed = 0;
        while (end < part.Length)
        {
            lastAllowed = MayBreak(part, end) ? end : lastAllowed;
            var next = end + RuneLength(part, end);
            if (measure(part[start..next].TrimEnd()) > limit)
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
        return !Stops.Contains(after) && !Closing.Contains(after) && !InBrackets(part.AsSpan(0, index))
            && !(char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after));
    }

    private static bool InBrackets(ReadOnlySpan<char> before)
    {
        var opened = before.LastIndexOfAny(Opening);
        return opened >= 0 && before[opened..].IndexOfAny(Closing) < 0;
    }

    private static int RuneLength(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? rune.Utf16SequenceLength : 1;
}
