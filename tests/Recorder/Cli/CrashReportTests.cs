using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Spectre.Console;

using Supervision.Recorder.Cli;

namespace Supervision.Tests.Recorder.Cli;

public sealed class CrashReportTests
{
    [Fact]
    public void An_unforeseen_error_is_one_line_and_a_private_file()
    {
        var thrown = Assert.Throws<InvalidOperationException>(Throw);

        var line = CrashReport.Write(Context(), thrown);

        var path = line.Split(' ').Single(word => word.EndsWith(".log:", StringComparison.Ordinal)).TrimEnd(':');
        var report = File.ReadAllText(path);
        var mode = File.GetUnixFileMode(path);
        File.Delete(path);
        Assert.StartsWith("unexpected error: first line; the details are in ", line);
        Assert.DoesNotContain('\n', line);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        Assert.Contains(nameof(CrashReportTests), report);
    }

    private static void Throw() => throw new InvalidOperationException("first line\nsecond line");

    private static VerbContext Context()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        return new(new RandomClock(), new FrozenTime(), console, console, Language.English, NullLoggerFactory.Instance);
    }

    /// <summary>Any time, so that runs beside each other do not share a file.</summary>
    private sealed class RandomClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUnixTimeSeconds(Random.Shared.NextInt64(1L << 32));
    }

    private sealed class FrozenTime : TimeProvider;
}
