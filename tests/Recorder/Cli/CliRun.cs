using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Spectre.Console;

using Supervision.Recorder.Cli;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>One call of the command line inside the test process, and what it wrote.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    internal static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 2, 0);

    internal static Task<CliRun> Of(params string[] arguments) => Of(CancellationToken.None, arguments);

    internal static async Task<CliRun> Of(CancellationToken cancellation, params string[] arguments)
    {
        using var error = new StringWriter();
        return await Of(error, cancellation, arguments);
    }

    /// <summary>A run in time that passes by hand.</summary>
    internal static async Task<CliRun> Of(TimeProvider time, params string[] arguments)
    {
        using var error = new StringWriter();
        return await Of(error, time, arguments, CancellationToken.None);
    }

    /// <summary>A run whose standard error somebody watches.</summary>
    internal static Task<CliRun> Of(StringWriter error, CancellationToken cancellation, params string[] arguments) =>
        Of(error, new StandingTime(), arguments, cancellation);

    /// <summary>A run with a person at its terminal.</summary>
    internal static async Task<CliRun> AtTerminal(params string[] arguments)
    {
        using var error = new StringWriter();
        return await Of(error, new StandingTime(), arguments, CancellationToken.None, isTerminal: true);
    }

    private static async Task<CliRun> Of(StringWriter error, TimeProvider time, string[] arguments, CancellationToken cancellation, bool isTerminal = false)
    {
        using var output = new StringWriter();
        var context = new VerbContext(
            new StandingClock(), time, On(output), On(error, isTerminal), LanguageChoice.Of(arguments, _ => null), NullLoggerFactory.Instance);
        var exitCode = await new CommandLine(context).RunAsync(arguments, cancellation);
        return new(exitCode, output.ToString(), error.ToString());
    }

    private static IAnsiConsole On(TextWriter writer, bool isTerminal = false)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        });
        console.Profile.Width = 240;
        return console;
    }

    private sealed class StandingClock : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }

    private sealed class StandingTime : TimeProvider;
}
