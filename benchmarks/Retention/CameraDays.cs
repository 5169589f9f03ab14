using System.Diagnostics;

using NodaTime;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Benchmarks.Retention;

/// <summary>The timeline of a camera's day: its segments and its gaps.</summary>
internal static class CameraDays
{
    private const int WarmUp = 20;

    internal static void Measure(string folder, int questions, Action<string, double> print)
    {
        using var catalog = CatalogReader.Open(DataDirectory.Open(folder));
        var cameras = catalog.LastSequences().Keys.ToList();
        var days = new HallOfTime(cameras.Count);
        var times = new List<double>();
        var random = new Random(1);
        for (var i = 0; i < WarmUp + questions; i++)
        {
            var from = days.Begin + Duration.FromDays(random.Next(days.Days));
            var begin = Stopwatch.GetTimestamp();
            Ask(catalog, cameras[random.Next(cameras.Count)], from);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        var sorted = times.Skip(WarmUp).Order().ToList();
        print("timeline_ms", sorted[sorted.Count / 2]);
        print("timeline_worst_ms", sorted[^1]);
    }

    private static void Ask(CatalogReader catalog, string camera, Instant from)
    {
        var to = from + Duration.FromDays(1);
        var (segments, gaps) = (catalog.Segments(camera, from, to), catalog.Gaps(camera, from, to));
        if (segments.Count != 1440 || gaps.Count != 1)
        {
            throw new InvalidDataException($"{camera} has {segments.Count} segments and {gaps.Count} gaps on the day from {from}");
        }
    }
}
