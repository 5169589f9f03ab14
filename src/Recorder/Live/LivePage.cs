using NodaTime;

using Spectre.Console;
using Spectre.Console.Rendering;

using Supervision.Domain;

namespace Supervision.Recorder.Live;

/// <summary>
/// Lays the cameras' rows out for a terminal of some size: figures in a table, what goes wrong below it, then why labels are as they are. A row never wraps, and
/// where there are more cameras than lines, those in trouble are shown.
/// </summary>
internal sealed class LivePage(LiveWords words)
{
    private const int WideFrom = 120;
    private const int UnwrappedFrom = 80;
    private const int LinesAround = 8;

    /// <summary>The page of these rows.</summary>
    /// <param name="rows">One a camera.</param>
    /// <param name="footer">A last line; null for none.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="height">Lines of the terminal.</param>
    public IRenderable Render(IReadOnlyList<LiveRow> rows, string? footer, int width, int height)
    {
        List<Text> notes = [.. Notes(rows, width).Take(height / 3)];
        var room = Math.Max(1, height - LinesAround - notes.Count);
        var shown = rows.Count <= room ? rows : [.. rows.OrderBy(row => row.State == "recording").Take(room)];
        List<IRenderable> page = [TableOf(shown, width)];
        if (shown.Count < rows.Count)
        {
            page.Add(new Text(words.More(rows.Count - shown.Count)));
        }

        page.AddRange(notes);
        if (footer is not null)
        {
            page.Add(new Text(footer, new Style(decoration: Decoration.Dim)));
        }

        return new Rows(page);
    }

    /// <summary>One camera's line where nothing can be redrawn.</summary>
    public string Line(LiveRow row) => string.Join(
        "  ",
        new[]
        {
            row.Camera, words.State(row.State), $"{Megabits(row)} Mbit/s", $"{Rate(row)} fps", $"{words.DurableTo} {Time(row.LastDurable)}",
            $"{words.Lost} {row.LostPackets}", row.Label, words.Trouble(row.LabelReason), words.Trouble(row.Message),
        }.Where(cell => cell.Length > 0));

    private IEnumerable<Text> Notes(IReadOnlyList<LiveRow> rows, int width) => rows
        .Where(row => row.Message.Length > 0)
        .Select(row => new Text(Cut($"{row.Camera}: {words.Trouble(row.Message)}", width), Colour(row.State)))
        .Concat(words.Labels(rows).Select(line => new Text(Cut(line, width))));

    private Table TableOf(IReadOnlyList<LiveRow> rows, int width)
    {
        var isWide = width >= WideFrom;
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var (heading, isNumber) in words.Headings(isWide))
        {
            var column = new TableColumn(new Text(heading)) { NoWrap = width >= UnwrappedFrom };
            table.AddColumn(isNumber ? column.RightAligned() : column);
        }

        foreach (var row in rows)
        {
            table.AddRow(Cells(row, isWide));
        }

        return table;
    }

    private IEnumerable<IRenderable> Cells(LiveRow row, bool isWide)
    {
        yield return new Text(row.Camera);
        if (isWide)
        {
            yield return new Text(row.Name);
        }

        yield return new Text(words.State(row.State), Colour(row.State));
        if (isWide)
        {
            yield return new Text(row.Format.Length > 0 ? row.Format : "-");
        }

        yield return new Text(Megabits(row));
        yield return new Text(Rate(row));
        yield return new Text(Time(row.LastDurable));
        yield return new Text($"{row.LostPackets}", row.LostPackets > 0 ? new Style(Color.Yellow) : Style.Plain);
        yield return new Text(row.Label);
    }

    private static Style Colour(string state) => state switch
    {
        "recording" => new Style(Color.Green),
        "starting" => new Style(Color.Yellow),
        _ => new Style(Color.Red, decoration: Decoration.Bold),
    };

    // One line each, or the page would change its height with every message; the log holds them whole.
    private static string Cut(string line, int width) => line.Length <= width ? line : line[..(width - 1)] + "…";

    private static string Megabits(LiveRow row) => $"{row.BitsPerSecond / 1e6:0.00}";

    private static string Rate(LiveRow row) => $"{row.PicturesPerSecond:0.0}";

    private static string Time(Instant? moment) =>
        moment is { } value ? value.WithOffset(UtcTime.Beijing).ToString("HH:mm:ss", null) : "-";
}
