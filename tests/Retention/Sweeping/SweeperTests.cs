using System.Text;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;
using Supervision.Retention.Journal;
using Supervision.Retention.Policy;
using Supervision.Retention.Sweeping;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention.Sweeping;

/// <summary>What a sweep deletes, refuses, and leaves behind.</summary>
public sealed class SweeperTests
{
    [Fact]
    public async Task What_is_past_its_ceiling_goes_and_is_in_the_ledger()
    {
        using var archive = await SweptArchive.MakeAsync();
        var result = await archive.SweepAsync();
        Assert.Equal((18L, 6, 0, 0L), (result.Segments, result.Deletions, result.Refused, result.Missing));
        archive.AssertSwept("once");
        Assert.Equal(0, (await archive.SweepAsync()).Segments);
        archive.AssertSwept("twice");
    }

    [Fact]
    public async Task It_tells_of_each_file_how_far_it_is()
    {
        using var archive = await SweptArchive.MakeAsync();
        var told = new List<(long Done, long Total)>();

        await archive.SweepAsync(progress: new Steps(told.Add));

        Assert.Equal(Enumerable.Range(1, 18).Select(done => ((long)done, 18L)), told.Distinct());
    }

    [Fact]
    public async Task A_line_of_the_ledger_is_a_contract()
    {
        using var archive = await SweptArchive.MakeAsync();
        await archive.SweepAsync();
        var lines = File.ReadAllLines(Path.Combine(archive.Temp.Data.LedgerPath, "2026-11-22.jsonl"));
        var (first, second) = (archive.Old[0], archive.Old[1]);
        const string Rule = """
            "rule":"30 working days (apart), margin 3 days, floor 2026-10-12, ceiling 2026-10-09","asOf":"2026-11-22","calendar":"
            """;
        var calendar = CalendarVersion.Of(BuiltInCalendar.Instance);
        Assert.Equal(
            $$"""{"v":1,"at":"2026-11-22T04:00:06Z","camera":"gate-1","sequence":1,"start":"2026-09-03T04:00:00Z","end":"2026-09-03T04:00:02Z","bytes":{{first.Bytes}},"sha256":"{{first.Sha256}}",{{Rule}}{{calendar}}"}""",
            lines[0]);
        Assert.Equal(
            $$"""{"v":1,"at":"2026-11-22T04:00:06Z","camera":"gate-1","sequence":2,"start":"2026-09-03T04:00:02Z","end":"2026-09-03T04:00:04Z","bytes":{{second.Bytes}},"sha256":"{{second.Sha256}}",{{Rule}}{{calendar}}"}""",
            lines[1]);
        Assert.Equal(archive.Old[2].Sha256, LedgerLine.Read(Encoding.UTF8.GetBytes(lines[3])).Previous);
    }

    [Fact]
    public async Task A_changed_or_lost_ledger_is_a_finding()
    {
        using var archive = await SweptArchive.MakeAsync();
        await archive.SweepAsync();
        var path = Path.Combine(archive.Temp.Data.LedgerPath, "2026-11-22.jsonl");
        var good = await File.ReadAllTextAsync(path);

        await File.WriteAllTextAsync(path, good.Replace("\"sequence\":2,", "\"sequence\":3,", StringComparison.Ordinal));
        Assert.Equal([FindingCode.LedgerDiffers, FindingCode.LedgerDiffers], archive.Temp.Check().Findings.Select(finding => finding.Code));
        await File.WriteAllTextAsync(path, good[..(good.Length / 2)]);
        Assert.All(archive.Temp.Check().Findings, finding => Assert.Equal(FindingCode.LedgerDiffers, finding.Code));
        File.Delete(path);
        Assert.Equal(FindingCode.LedgerDiffers, Assert.Single(archive.Temp.Check().Findings).Code);
        await File.WriteAllTextAsync(path, good);
        Assert.True(archive.Temp.Check().Ok);
    }

    [Fact]
    public async Task After_a_rebuild_nothing_goes_until_somebody_confirms()
    {
        using var archive = await SweptArchive.MakeAsync();
        await archive.SweepAsync();
        File.Delete(archive.Temp.Data.CatalogPath);
        await archive.RecordAsync(archive.Temp.Clock.Now + Duration.FromDays(90), archive.New);
        var check = archive.Temp.Check();
        Assert.True(check.Ok, string.Join("; ", check.Findings));

        Assert.Contains("deletion is off", (await Assert.ThrowsAsync<SweepingException>(() => archive.SweepAsync())).Message, StringComparison.Ordinal);
        await using (var store = archive.Maintain())
        {
            await store.Catalog.NoteAsync(new DeletionAllowed("Li", "checked"));
        }

        Assert.Equal(6, (await archive.SweepAsync()).Segments);
        Assert.True(archive.Temp.Check().Ok);
    }

    [Fact]
    public async Task The_chain_goes_on_where_all_of_a_camera_was_deleted()
    {
        using var archive = await SweptArchive.MakeAsync();
        archive.Temp.Clock.Now += Duration.FromDays(90);
        Assert.Equal(24, (await archive.SweepAsync()).Segments);
        Assert.True(archive.Temp.Check().Ok);
        var last = archive.New.Last(segment => segment.Camera == "gate-1");
        await archive.RecordAsync(archive.Temp.Clock.Now, archive.New);
        Assert.Equal(last.Sha256, archive.New[6].PreviousSha256);
        var check = archive.Temp.Check();
        Assert.True(check.Ok, string.Join("; ", check.Findings));
    }

    [Fact]
    public async Task Two_sweepers_exclude_each_other()
    {
        using var archive = await SweptArchive.MakeAsync();
        using (SweepLock.Take(archive.Temp.Data))
        {
            Assert.Contains("another sweep", (await Assert.ThrowsAsync<SweepingException>(() => archive.SweepAsync())).Message, StringComparison.Ordinal);
        }

        Assert.Equal(18, (await archive.SweepAsync()).Segments);
    }

    [Fact]
    public async Task Days_that_nobody_witnessed_keep_what_lies_behind_them()
    {
        using var archive = await SweptArchive.MakeAsync();
        var result = await archive.SweepAsync(trustClock: false);
        Assert.Equal((0L, 18L), (result.Segments, result.Doubtful));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_deletes_nothing()
    {
        using var archive = await SweptArchive.MakeAsync();
        archive.Temp.Clock.Now -= Duration.FromDays(3);
        Assert.Equal(
            "the clock shows 2026-11-19, but the record goes on to 2026-11-22: set the clock right",
            (await Assert.ThrowsAsync<SweepingException>(() => archive.SweepAsync())).Message);
    }

    [Fact]
    public async Task A_hold_that_came_after_the_plan_stops_it()
    {
        using var archive = await SweptArchive.MakeAsync();
        await using var store = archive.Maintain();
        using var catalog = archive.Temp.Read();
        var plan = RetentionPlanner.Make(catalog, BuiltInCalendar.Instance, new PlanQuestion(new LocalDate(2026, 11, 22), TrustClock: true));
        var planned = plan.Deletions[0];
        var begun = new DeletionBegun(
            "gate-1", planned.FirstSequence, planned.LastSequence, planned.Start, planned.End, planned.Segments, planned.Bytes, "rule", plan.AsOf, "1", "ledger/x.jsonl", new string('a', 64), new string('a', 64));
        var hold = await store.Catalog.NoteAsync(new HoldPlaced(HoldKind.Case, ["gate-1"], planned.End - Duration.Epsilon, planned.End, "case 9", "Li", null));
        Assert.Null(await store.Catalog.BeginDeletionAsync(begun));
        await store.Catalog.NoteAsync(new HoldReleased(hold.Number, "Li", "over"));
        Assert.Null(await store.Catalog.BeginDeletionAsync(begun with { Segments = planned.Segments - 1 }));
        Assert.NotNull(await store.Catalog.BeginDeletionAsync(begun));
        Assert.Null(await store.Catalog.BeginDeletionAsync(begun));
    }

    [Fact]
    public async Task A_hold_keeps_what_a_sweep_that_failed_left()
    {
        using var archive = await SweptArchive.MakeAsync();
        var files = new FaultyFiles { Fault = (step, path) => step == "remove" && path.EndsWith(archive.Old[1].Path, StringComparison.Ordinal) ? ArchiveCause.IoError : null };
        await Assert.ThrowsAsync<ArchiveException>(() => archive.SweepAsync(files));
        Assert.True(archive.Temp.Check().Ok);
        HoldPlaced hold;
        await using (var store = archive.Maintain())
        {
            hold = await store.Catalog.NoteAsync(new HoldPlaced(HoldKind.Case, [], archive.Old[2].Start, archive.Old[2].End, "case 9", "Li", null));
        }

        var result = await archive.SweepAsync();
        Assert.Equal((0, 0, 2L), (result.Finished, result.Refused, result.Held));
        Assert.True(File.Exists(archive.Temp.Data.Locate(archive.Old[2].Path)));
        await using (var store = archive.Maintain())
        {
            await store.Catalog.NoteAsync(new HoldReleased(hold.Number, "Li", "over"));
        }

        Assert.Equal(1, (await archive.SweepAsync()).Finished);
        archive.AssertSwept("released");
    }

    [Fact]
    public async Task A_begin_that_may_have_reached_the_journal_keeps_its_lines()
    {
        using var archive = await SweptArchive.MakeAsync();
        var isLedgerWritten = false;
        var files = new FaultyFiles();
        files.Fault = (step, path) =>
        {
            isLedgerWritten |= step == "fdatasync" && path.Contains("ledger", StringComparison.Ordinal);
            return isLedgerWritten && step == "fdatasync" && path.Contains("journal", StringComparison.Ordinal) ? ArchiveCause.IoError : null;
        };
        await Assert.ThrowsAsync<ArchiveException>(() => archive.SweepAsync(files));
        Assert.Equal(18, (await archive.SweepAsync()).Segments);
        archive.AssertSwept("after a failed sync of the journal");
    }

    [Fact]
    public async Task What_is_held_stays_until_its_release()
    {
        using var archive = await SweptArchive.MakeAsync();
        var held = archive.Old[1];
        HoldPlaced hold;
        await using (var store = archive.Maintain())
        {
            hold = await store.Catalog.NoteAsync(new HoldPlaced(HoldKind.Complaint, [], held.Start, held.End, "12345-7", "Li", null));
        }

        Assert.Equal((16L, 2L), await SweptAsync());
        Assert.True(File.Exists(archive.Temp.Data.Locate(held.Path)));
        Assert.True(archive.Temp.Check().Ok);
        await using (var store = archive.Maintain())
        {
            await store.Catalog.NoteAsync(new HoldReleased(hold.Number, "Li", "answered"));
        }

        Assert.Equal((2L, 0L), await SweptAsync());
        archive.AssertSwept("released");

        async Task<(long, long)> SweptAsync() => await archive.SweepAsync() is var result ? (result.Segments, result.Held) : default;
    }

    private sealed class Steps(Action<(long Done, long Total)> told) : IProgress<(long Done, long Total)>
    {
        public void Report((long Done, long Total) value) => told(value);
    }
}
