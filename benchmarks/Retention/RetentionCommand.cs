using System.Diagnostics;
using System.Globalization;

using NodaTime.Text;

namespace Supervision.Benchmarks.Retention;

/// <summary>The parts of benchmarks/retention.py that need the program's own code. Each prints figures as <c>name value</c>, one a line.</summary>
internal static class RetentionCommand
{
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        switch (arguments)
        {
            case ["fill", var folder, var cameras]:
                Fill(folder, Number(cameras), output);
                return 0;
            case ["days"]:
                Print(output, "days", new HallOfTime(1).Days);
                output.WriteLine($"as_of {LocalDatePattern.Iso.Format(HallOfTime.AsOf)}");
                return 0;
            case ["timeline", var folder, var questions]:
                CameraDays.Measure(folder, Number(questions), (name, value) => Print(output, name, value));
                return 0;
            case ["start", var folder, "killed" or "stopped"]:
                await StartUp.MeasureAsync(folder, arguments[2] == "killed", (name, value) => Print(output, name, value));
                return 0;
            case ["film", var folder, var segments]:
                await LargeFilm.RecordAsync(folder, Number(segments));
                return 0;
            default:
                await output.WriteLineAsync("retention fill DIR CAMERAS | timeline DIR QUESTIONS | start DIR killed|stopped | film DIR SEGMENTS");
                return 2;
        }
    }

    private static void Fill(string folder, int cameras, TextWriter output)
    {
        var hall = new HallOfTime(cameras);
        var begin = Stopwatch.GetTimestamp();
        var rows = ArchiveFill.Run(folder, hall);
        Print(output, "rows", rows);
        Print(output, "seconds", Stopwatch.GetElapsedTime(begin).TotalSeconds);
        output.WriteLine($"as_of {LocalDatePattern.Iso.Format(HallOfTime.AsOf)}");
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static void Print(TextWriter output, string name, double value) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.###}"));
}
