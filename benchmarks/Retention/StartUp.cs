using System.Diagnostics;

using NodaTime;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.SampleArchive.Recording;

namespace Supervision.Benchmarks.Retention;

/// <summary>From the opening of a data directory until each camera has pictures that a power cut cannot take.</summary>
internal static class StartUp
{
    internal static async Task MeasureAsync(string folder, bool isKilled, Action<string, double> print)
    {
        var data = DataDirectory.Open(folder);
        var clock = new SetClock(LastEnd(data) + Duration.FromMinutes(1));
        var begin = Stopwatch.GetTimestamp();
        await using var store = RecordStore.Open(data, LockOwner.Current("benchmark", clock), "0.1.0", clock);
        print("open_s", Stopwatch.GetElapsedTime(begin).TotalSeconds);
        var writers = new List<SegmentWriter>();
        foreach (var camera in Cameras(data))
        {
            var run = await store.Catalog.NameRunAsync(clock.Now);
            var writer = store.Begin(new SegmentOpening(camera, run, "none", null, TinyFilm.Format, []));
            writers.Add(writer);
            using (var fragment = TinyFilm.Fragment(clock.Now, clock.Now + Duration.FromSeconds(2)))
            {
                writer.Append(fragment);
            }

            await store.Catalog.AddRunAsync(run, camera, clock.Now, writer.Sequence, "rtsp://192.0.2.1/main", "h264", TinyFilm.Width, TinyFilm.Height, audio: null);
            await store.Catalog.CloseGapAsync(camera, clock.Now);
            writer.Sync();
        }

        print("recording_s", Stopwatch.GetElapsedTime(begin).TotalSeconds);
        clock.Now += Duration.FromSeconds(2);
        if (!isKilled)
        {
            begin = Stopwatch.GetTimestamp();
            await StopAsync(store, writers);
            print("complete_ms", Stopwatch.GetElapsedTime(begin).TotalMilliseconds / writers.Count);
        }

        writers.ForEach(writer => writer.Dispose());
        begin = Stopwatch.GetTimestamp();
        await store.LookBackAsync(CancellationToken.None);
        print("look_back_s", Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    private static async Task StopAsync(RecordStore store, List<SegmentWriter> writers)
    {
        foreach (var writer in writers)
        {
            var segment = await store.CompleteAsync(writer, lostPackets: 0);
            await store.Catalog.EndRunAsync(segment.Run, segment.End, "stopped");
        }

        await store.StopAsync();
    }

    private static Instant LastEnd(DataDirectory data)
    {
        using var catalog = CatalogReader.Open(data);
        var ends = catalog.LastSequences().Keys.Select(camera => catalog.LastSegment(camera)!.End);
        return ends.Concat(catalog.Sessions().Select(session => session.End ?? session.Start)).Max();
    }

    private static List<string> Cameras(DataDirectory data)
    {
        using var catalog = CatalogReader.Open(data);
        return [.. catalog.LastSequences().Keys];
    }
}
