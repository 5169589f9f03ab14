using System.Text;

namespace Supervision.Overlay.Layout;

/// <summary>
/// Where every character of the label stands. The rectangle and all cells are the same for every time: a digit's cell is as
/// wide as the widest digit, the weekday's as the widest weekday.
/// </summary>
internal sealed class LabelLayout
{
    /// <summary>Stands between hall, zone and counter on one line.</summary>
    public const string Separator = "·";

    private LabelLayout(LabelRectangle box, LabelMetrics metrics, LabelCell[] timeCells, IReadOnlyList<(Rune Rune, LabelCell Cell)> fixedCells)
    {
        Box = box;
        Metrics = metrics;
        TimeCells = timeCells;
        FixedCells = fixedCells;
    }

    /// <summary>The rectangle in the picture.</summary>
    public LabelRectangle Box { get; }

    /// <summary>The measures used.</summary>
    public LabelMetrics Metrics { get; }

    /// <summary>One cell for each character of <see cref="BeijingTime"/>'s text.</summary>
    public LabelCell[] TimeCells { get; }

    /// <summary>The characters that never change.</summary>
    public IReadOnlyList<(Rune Rune, LabelCell Cell)> FixedCells { get; }

    /// <summary>Arranges the label for one size of text.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="metrics">The measures for the size.</param>
    /// <param name="frame">The picture's width and height.</param>
    /// <param name="advance">A character's advance at <see cref="LabelMetrics.Em"/>.</param>
    /// <returns>The layout, or nothing when the picture has no room for this size.</returns>
    public static LabelLayout? Arrange(
        LabelText text, LabelStyle style, LabelMetrics metrics, (int Width, int Height) frame, Func<Rune, int> advance)
    {
        int Cell(Rune rune) => advance(rune) + metrics.Tracking;
        int Measure(string line) => line.EnumerateRunes().Sum(Cell);

        var margin = (int)Math.Ceiling(style.Margin * frame.Height);
        var timeWidths = TimeWidths(Cell);
        var most = frame.Width - (2 * margin) - (2 * metrics.SidePadding);
        var wanted = (int)(style.Width * frame.Width) - margin - (2 * metrics.SidePadding);
        var limit = Math.Min(most, Math.Max(wanted, timeWidths.Sum()));
        string[] lines =
        [
            .. LineWrap.Wrap(text.DivisionParts, "", limit, Measure),
            .. LineWrap.Wrap(text.PlaceParts, Separator, limit, Measure),
        ];

        var widest = Math.Max(timeWidths.Sum(), lines.Select(Measure).DefaultIfEmpty().Max());
        var box = Place(frame, margin, widest + (2 * metrics.SidePadding), ((lines.Length + 1) * metrics.LineHeight) + (2 * metrics.EndPadding));
        if (widest > most || box.X < margin || box.Y < margin)
        {
            return null;
        }

        var timeCells = Row(0, timeWidths, box, metrics);
        var fixedCells = lines.SelectMany((line, index) => FixedRow(line, index + 1, Cell, box, metrics)).ToArray();
        return new LabelLayout(box, metrics, timeCells, fixedCells);
    }

    private static int[] TimeWidths(Func<Rune, int> cell)
    {
        var digit = "0123456789".Max(c => cell(new Rune(c)));
        var weekday = BeijingTime.Weekdays.Max(c => cell(new Rune(c)));
        Span<char> sample = stackalloc char[BeijingTime.Length];
        BeijingTime.Write(default, sample);
        var widths = new int[sample.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = char.IsAsciiDigit(sample[i]) ? digit : i == BeijingTime.WeekdayIndex ? weekday : cell(new Rune(sample[i]));
        }

        return widths;
    }

    // Even on all four sides, because a chroma sample covers two by two luma samples.
    private static LabelRectangle Place((int Width, int Height) frame, int margin, int width, int height)
    {
        width += width & 1;
        height += height & 1;
        return new LabelRectangle(Even(frame.Width - margin - width), Even(frame.Height - margin - height), width, height);
    }

    private static int Even(int value) => value & ~1;

    private static IEnumerable<(Rune Rune, LabelCell Cell)> FixedRow(
        string line, int index, Func<Rune, int> cell, LabelRectangle box, LabelMetrics metrics)
    {
        var runes = line.EnumerateRunes().ToArray();
        return runes.Zip(Row(index, runes.Select(cell).ToArray(), box, metrics));
    }

    // Lines end at the right: the block stands in the right corner.
    private static LabelCell[] Row(int index, int[] widths, LabelRectangle box, LabelMetrics metrics)
    {
        var cells = new LabelCell[widths.Length];
        var x = box.Width - metrics.SidePadding - widths.Sum();
        var y = metrics.EndPadding + (index * metrics.LineHeight);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new LabelCell(x, y, widths[i], metrics.LineHeight, y + metrics.Ascent);
            x += widths[i];
        }

        return cells;
    }
}
