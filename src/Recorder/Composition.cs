using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

using NodaTime;

using Spectre.Console;

using Supervision.Recorder.Cli;

namespace Supervision.Recorder;

/// <summary>The composition root: the one place that names the system's clocks, consoles and environment.</summary>
internal static class Composition
{
    private const int RedirectedWidth = 240;

    internal static VerbContext Context(IReadOnlyList<string> arguments)
    {
#pragma warning disable RS0030 // The composition root is where the banned system clocks come from.
        var (clock, time) = (SystemClock.Instance, TimeProvider.System);
#pragma warning restore RS0030
        return new VerbContext(
            clock,
            time,
            ConsoleOn(Console.Out, Console.IsOutputRedirected),
            ConsoleOn(Console.Error, Console.IsErrorRedirected),
            LanguageChoice.Of(arguments, Environment.GetEnvironmentVariable),
            Loggers());
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }

    /// <summary>Logs go to standard error, one line each, in UTC: systemd's journal keeps them.</summary>
    private static ILoggerFactory Loggers() => LoggerFactory.Create(builder => builder
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("probe", LogLevel.Warning) // Its answer is on standard output; that a stream was opened and closed is no news.
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None) // Its failures reach the operator as one line.
        .AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.IncludeScopes = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
            options.ColorBehavior = LoggerColorBehavior.Disabled;
        })
        .Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace));
}
