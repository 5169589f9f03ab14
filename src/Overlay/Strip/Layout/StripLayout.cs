using System.Text;
using Supervision.Overlay.Layout;

namespace Supervision.Overlay.Strip.Layout;

/// <summary>Where every character of a strip stands. Cells are the same for every time and do not overlap.</summary>
internal sealed class StripLayout
{
    private StripLayout(int rows, LabelCell[] timeCells, IReadOnlyList<(Rune Rune, LabelCell Cell)> fixedCells)
    {
        Rows = rows;
        TimeCells = timeCells;
        FixedCells = fixedCells;
    }

    /// <summary>Macroblock rows.</summary>
    public int Rows { get; }

    /// <summary>One cell for each character of <see cref="BeijingTime"/>'s text.</summary>
    public LabelCell[] TimeCells { get; }

    /// <summary>The characters that never change.</summary>
    public IReadOnlyList<(Rune Rune, LabelCell Cell)> FixedCells { get; }

    /// <summary>Arranges the label for one size of text.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="metrics">The measures.</param>
    /// <param name="frame">The picture.</param>
    /// <param name="mostRows">Macroblock rows at most.</param>
    /// <param name="advance">A character's advance at <see cref="StripMetrics.Em"/>.</param>
    /// <returns>The layout, or nothing when there is no room for this size.</returns>
    public static StripLayout? Arrange(LabelText text, StripMetrics metrics, StripFrame frame, int mostRows, Func<Rune, int> advance)
    {
        var widths = TimeWidths(advance);
        var lines = new StripLines(text, metrics, frame.Width - (2 * metrics.Margin) - 15, widths.Sum(), advance);
        var single = 2 * metrics.LeastPitch > StripAttempt.UsualRows * 16;
        var chosen = single && lines.Single() is { } line ? [line] : lines.Wrapped();
        var rows = Math.Max(StripAttempt.LeastRows, ((chosen.Count * metrics.LeastPitch) + 15) / 16);
        if (rows > mostRows || !lines.Fit(chosen))
        {
            return null;
        }

        var right = frame.Left + frame.Width - metrics.Margin;
        var fixedCells = new List<(Rune Rune, LabelCell Cell)>();
        LabelCell[] timeCells = [];
        for (var i = 0; i < chosen.Count; i++)
        {
            var (top, bottom) = (i * rows * 16 / chosen.Count, (i + 1) * rows * 16 / chosen.Count);
            var row = new LabelCell(0, top, 0, bottom - top, top + metrics.Baseline(bottom - top));
            var x = chosen[i].Parts.Reverse().Aggregate(right, (end, part) => Place(part, end, row, fixedCells, advance) - metrics.Gap);
            if (chosen[i].HasTime)
            {
                var end = chosen[i].Parts.Count == 0 ? right : x;
                timeCells = Row(widths, end - TimeGrid.Shift(widths, end), row);
            }
        }

        return new StripLayout(rows, timeCells, fixedCells);
    }

    private static int Place(
        string part, int end, LabelCell row, List<(Rune Rune, LabelCell Cell)> cells, Func<Rune, int> advance)
    {
        var runes = part.EnumerateRunes().ToArray();
        var placed = Row(runes.Select(advance).ToArray(), end, row);
        cells.AddRange(runes.Zip(placed));
        return placed.Length == 0 ? end : placed[0].X;
    }

    private static int[] TimeWidths(Func<Rune, int> advance)
    {
        var digit = "0123456789".Max(c => advance(new Rune(c)));
        var weekday = BeijingTime.Weekdays.Max(c => advance(new Rune(c)));
        Span<char> sample = stackalloc char[BeijingTime.Length];
        BeijingTime.Write(default, sample);
        var widths = new int[sample.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = char.IsAsciiDigit(sample[i]) ? digit : i == BeijingTime.WeekdayIndex ? weekday : advance(new Rune(sample[i]));
        }

        return widths;
    }

    private static LabelCell[] Row(int[] widths, int end, LabelCell row)
    {
        var cells = new LabelCell[widths.Length];
        var x = end - widths.Sum();
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = row with { X = x, Width = widths[i] };
            x += widths[i];
        }

        return cells;
    }
}
