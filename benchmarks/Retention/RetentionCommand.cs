using System.Diagnostics;
using System.Globalization;

using NodaTime;
using NodaTime.Text;

namespace Supervision.Benchmarks.Retention;

/// <summary>The parts of benchmarks/retention.py that need the program's own code. Each prints figures as <c>name value</c>, one a line.</summary>
internal static class RetentionCommand
{
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        switch (arguments)
        {
            case ["fill", var folder, var asOf, var cameras]:
                Fill(folder, new HallOfTime(Number(cameras), Day(asOf)), output);
                return 0;
            case ["days", var asOf]:
                Print(output, "days", new HallOfTime(1, Day(asOf)).Days);
                return 0;
            case ["timeline", var folder, var asOf, var questions]:
                CameraDays.Measure(folder, Day(asOf), Number(questions), (name, value) => Print(output, name, value));
                return 0;
            case ["start", var folder, "killed" or "stopped"]:
                await StartUp.MeasureAsync(folder, arguments[2] == "killed", (name, value) => Print(output, name, value));
                return 0;
            case ["film", var folder, var asOf, var segments]:
                await LargeFilm.RecordAsync(folder, Number(segments), Day(asOf));
                return 0;
            default:
                await output.WriteLineAsync("retention days DATE | fill DIR DATE CAMERAS | timeline DIR DATE QUESTIONS | start DIR killed|stopped | film DIR DATE SEGMENTS");
                return 2;
        }
    }

    private static void Fill(string folder, HallOfTime hall, TextWriter output)
    {
        var begin = Stopwatch.GetTimestamp();
        var rows = ArchiveFill.Run(folder, hall);
        Print(output, "rows", rows);
        Print(output, "seconds", Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static void Print(TextWriter output, string name, double value) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.###}"));
}
