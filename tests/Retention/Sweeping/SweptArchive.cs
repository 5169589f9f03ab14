using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;
using Supervision.Retention.Sweeping;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Retention.Sweeping;

/// <summary>Real recordings of two cameras: three days that are past their ceiling, the second over midnight, and one of today. The recorder stopped in order.</summary>
internal sealed class SweptArchive : IDisposable
{
    internal static readonly Instant OldNoon = Footage.Noon - Duration.FromDays(80);

    internal TempData Temp { get; } = new();

    /// <summary>What is past its ceiling.</summary>
    internal List<Segment> Old { get; } = [];

    /// <summary>What is of today.</summary>
    internal List<Segment> New { get; } = [];

    public void Dispose() => Temp.Dispose();

    internal static async Task<SweptArchive> MakeAsync()
    {
        var archive = new SweptArchive();
        foreach (var (begin, into) in new[] { (OldNoon, archive.Old), (OldNoon + Duration.FromHours(36) - Footage.Second, archive.Old), (OldNoon + Duration.FromDays(3), archive.Old), (Footage.Noon, archive.New) })
        {
            await archive.RecordAsync(begin, into);
        }

        return archive;
    }

    /// <summary>A life of a recorder: three segments of two cameras each.</summary>
    internal Task RecordAsync(Instant begin, List<Segment> into) => RecordAsync(begin, into, ["gate-1", "gate-2"], 3);

    /// <summary>A life of a recorder with some cameras, each with some segments.</summary>
    internal async Task RecordAsync(Instant begin, List<Segment> into, string[] cameras, int segments)
    {
        Temp.Clock.Now = begin;
        await using var store = Temp.Open();
        foreach (var camera in cameras)
        {
            await store.Catalog.CloseGapAsync(camera, begin);
            using var catalog = Temp.Read();
            var run = await TempData.StartRunAsync(store, begin, camera, (catalog.Cameras().FirstOrDefault(totals => totals.Camera == camera)?.LastSequence ?? 0) + 1);
            for (var i = 0; i < segments; i++)
            {
                into.Add(await store.RecordAsync(begin + (Footage.Second * 2 * i), 2, camera, run));
            }

            await store.Catalog.EndRunAsync(run, begin + (Footage.Second * 2 * segments), "stopped");
        }

        Temp.Clock.Now = begin + (Footage.Second * 2 * segments);
        await store.StopAsync();
    }

    internal MaintainedStore Maintain(IArchiveFiles? files = null) =>
        MaintainedStore.Open(files ?? new PosixArchiveFiles(), Temp.Data, LockOwner.Current("test", Temp.Clock), Temp.Clock);

    /// <summary>Sweeps as a verb does it, with somebody who answers for the clock.</summary>
    internal async Task<SweepResult> SweepAsync(IArchiveFiles? files = null, bool trustClock = true, IProgress<(long Done, long Total)>? progress = null)
    {
        await using var store = Maintain(files);
        return await new Sweeper(files ?? new PosixArchiveFiles(), Temp.Data, store.Catalog, Temp.Clock, new ManualTime(), SweepLimits.None)
            .RunAsync(BuiltInCalendar.Instance, trustClock, progress, CancellationToken.None);
    }

    /// <summary>All lines of the ledger that a deletion confirms.</summary>
    internal IReadOnlyList<LedgerLine> Ledger()
    {
        using var catalog = Temp.Read();
        return [.. catalog.Deletions().GroupBy(deletion => deletion.Ledger)
            .SelectMany(file => File.ReadLines(Path.Combine(Temp.Root, "data", file.Key)).Take(file.Sum(deletion => deletion.Segments)))
            .Select(line => LedgerLine.Read(System.Text.Encoding.UTF8.GetBytes(line)))];
    }

    /// <summary>Everything is as after a sweep that nothing disturbed.</summary>
    internal void AssertSwept(string when)
    {
        var check = Temp.Check();
        Assert.True(check.Ok, $"{when}: {string.Join("; ", check.Findings)}");
        Assert.Equal(New.Select(segment => segment.Path).Order(StringComparer.Ordinal), Temp.ArchiveFilesNow());
        Assert.Equal(Old.Select(segment => (segment.Camera, segment.Sequence, segment.Sha256)).Order(), Ledger().Select(line => (line.Camera, line.Sequence, line.Sha256)).Order());
    }
}
