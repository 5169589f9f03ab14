using Spectre.Console;

namespace Supervision.Recorder.Live;

/// <summary>Shows the cameras while they record: a page redrawn in place on a terminal, a line a camera each ten seconds elsewhere.</summary>
internal sealed class LiveTable(IAnsiConsole console, LiveWords words, TimeProvider time)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private const int PlainPeriod = 10;

    private readonly LivePage _page = new(words);

    /// <summary>Shows until cancelled.</summary>
    public Task RunAsync(LiveView view, string? footer, CancellationToken stopping) =>
        console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi
            ? RunLiveAsync(view, footer, stopping)
            : RunPlainAsync(view, stopping);

    private async Task RunLiveAsync(LiveView view, string? footer, CancellationToken stopping) =>
        await console.Live(new Text("")).AutoClear(true).StartAsync(async live =>
        {
            do
            {
                live.UpdateTarget(_page.Render(view.Look(), footer, console.Profile.Width, console.Profile.Height));
            }
            while (await TickAsync(stopping));
        });

    private async Task RunPlainAsync(LiveView view, CancellationToken stopping)
    {
        for (var tick = 1; await TickAsync(stopping); tick++)
        {
            var rows = view.Look();
            if (tick % PlainPeriod != 0)
            {
                continue;
            }

            foreach (var row in rows)
            {
                console.Profile.Out.Writer.WriteLine(_page.Line(row));
            }
        }
    }

    /// <summary>Waits a second.</summary>
    /// <returns>False where it is over.</returns>
    private async Task<bool> TickAsync(CancellationToken stopping)
    {
        await Task.Delay(Second, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stopping.IsCancellationRequested;
    }
}
