using System.Text;
using Supervision.Overlay.Layout;

namespace Supervision.Overlay.Strip.Layout;

/// <summary>Breaks the label into lines: the time with the division, then hall, zone and counter; more lines where the picture is narrow.</summary>
/// <param name="text">What the label says.</param>
/// <param name="metrics">The measures.</param>
/// <param name="limit">The room for a line.</param>
/// <param name="timeWidth">The time's width.</param>
/// <param name="advance">A character's advance.</param>
internal sealed class StripLines(LabelText text, StripMetrics metrics, int limit, int timeWidth, Func<Rune, int> advance)
{
    private readonly string _division = string.Concat(text.DivisionParts);

    /// <summary>All on one line, if there is room.</summary>
    public StripLine? Single()
    {
        string[] parts = [_division, string.Join(LabelLayout.Separator, text.PlaceParts)];
        var line = new StripLine(HasTime: true, [.. parts.Where(part => part.Length > 0)]);
        return Width(line) <= limit ? line : null;
    }

    /// <summary>Two lines, or as many as the names need. The division stands beside the time or below it.</summary>
    public IReadOnlyList<StripLine> Wrapped()
    {
        var first = new StripLine(HasTime: true, _division.Length > 0 ? [_division] : []);
        var beside = Width(first) <= limit;
        return
        [
            beside ? first : new StripLine(HasTime: true, []),
            .. beside ? [] : Named(LineWrap.Wrap(text.DivisionParts, "", limit, Measure)),
            .. Named(LineWrap.Wrap(text.PlaceParts, LabelLayout.Separator, limit, Measure)),
        ];
    }

    /// <summary>True where no line is too wide.</summary>
    public bool Fit(IEnumerable<StripLine> lines) => lines.All(line => Width(line) <= limit);

    private static IEnumerable<StripLine> Named(IEnumerable<string> lines) => lines.Select(line => new StripLine(HasTime: false, [line]));

    private int Measure(string line) => line.EnumerateRunes().Sum(advance);

    private int Width(StripLine line) => (line.HasTime ? timeWidth : 0) + line.Parts.Sum(Measure)
        + (metrics.Gap * (line.Parts.Count - (line.HasTime ? 0 : 1)));
}
