using NodaTime;

using Spectre.Console;

namespace Supervision.Recorder.Live;

/// <summary>Draws the live table: redrawn in place on a terminal, a line a camera each ten seconds elsewhere.</summary>
internal sealed class LiveTable(IAnsiConsole console, LiveWords words, TimeProvider time)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private const int PlainPeriod = 10;

    /// <summary>Shows until cancelled.</summary>
    public Task RunAsync(LiveView view, string? footer, CancellationToken stopping) =>
        console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi
            ? RunLiveAsync(view, footer, stopping)
            : RunPlainAsync(view, stopping);

    /// <summary>The table of these rows.</summary>
    public Table Render(IReadOnlyList<LiveRow> rows, string? footer)
    {
        var table = new Table().Border(TableBorder.Rounded).Expand();
        foreach (var heading in words.Headings)
        {
            table.AddColumn(new TableColumn(heading).NoWrap());
        }

        foreach (var row in rows)
        {
            var cells = Cells(row);
            table.AddRow([.. cells.Select((cell, index) => index == 1 ? new Markup(cell, Colour(row.State)) : new Markup(cell))]);
        }

        return footer is null ? table : table.Caption(Markup.Escape(footer));
    }

    private static Style Colour(string state) => state switch
    {
        "recording" => new Style(Color.Green),
        "starting" => new Style(Color.Yellow),
        _ => new Style(Color.Red, decoration: Decoration.Bold),
    };

    private async Task RunLiveAsync(LiveView view, string? footer, CancellationToken stopping)
    {
        await console.Live(Render(view.Look(), footer)).AutoClear(true).StartAsync(async live =>
        {
            await foreach (var _ in Ticks(stopping))
            {
                live.UpdateTarget(Render(view.Look(), footer));
            }
        });
    }

    private async Task RunPlainAsync(LiveView view, CancellationToken stopping)
    {
        var tick = 0;
        await foreach (var _ in Ticks(stopping))
        {
            var rows = view.Look();
            if (++tick % PlainPeriod != 0)
            {
                continue;
            }

            foreach (var row in rows)
            {
                console.WriteLine(string.Join("  ", Cells(row).Select(cell => cell.RemoveMarkup())));
            }
        }
    }

    private async IAsyncEnumerable<int> Ticks([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Second, time);
        for (var tick = 0; !stopping.IsCancellationRequested; tick++)
        {
            try
            {
                await timer.WaitForNextTickAsync(stopping);
            }
            catch (OperationCanceledException)
            {
                yield break;
            }

            yield return tick;
        }
    }

    private string[] Cells(LiveRow row) =>
    [
        Markup.Escape(row.Camera),
        Markup.Escape(words.State(row.State)),
        Markup.Escape(row.Format),
        $"{row.BitsPerSecond / 1e6:0.00} Mbit/s",
        $"{row.PicturesPerSecond:0.0}",
        Time(row.LastDurable),
        $"{row.LostPackets}",
        Markup.Escape(row.Label),
        Markup.Escape(row.Message.Length > 60 ? row.Message[..59] + "…" : row.Message),
    ];

    private static string Time(Instant? moment) =>
        moment is { } value ? value.WithOffset(Offset.FromHours(8)).ToString("HH:mm:ss", null) : "-";
}
