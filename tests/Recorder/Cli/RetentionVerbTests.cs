using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;
using Supervision.Retention.Journal;
using Supervision.Tests.Retention;
using Supervision.Tests.Retention.Sweeping;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>Plan, sweep and allow from the command line; what <c>--json</c> writes is pinned.</summary>
public sealed class RetentionVerbTests
{
    private const string Rule = "\"rule\":\"30 working days (apart), margin 3 days, floor 2026-10-10, ceiling 2026-10-07\"";

    [Fact]
    public async Task A_plan_as_JSON()
    {
        using var archive = await HeldAsync();
        var (old, number) = (archive.Old, Number(archive));
        var bytes = old[0].Bytes;
        var run = await CliRun.Of("retention", "plan", "--data", archive.Temp.Data.Root, "--trust-clock", "--as-of", "2026-11-20", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var expected = $$"""
            {"format":"supervision-retention-plan/1","asOf":"2026-11-20","calendar":"{{CalendarVersion.Of(BuiltInCalendar.Instance)}}","deletion":true,"doubt":null,
            "cameras":[{"camera":"gate-1","days":30,"convention":"apart","marginDays":3,"default":true,"floor":"2026-10-10","ceiling":"2026-10-07","uncoveredYears":[]}],
            "deletions":[{"camera":"gate-1","day":"2026-09-01","firstSequence":1,"lastSequence":1,"start":"2026-09-01T04:00:00Z","end":"2026-09-01T04:00:02Z","segments":1,"bytes":{{bytes}},{{Rule}}}],
            "kept":[{"camera":"gate-1","reason":"held","holds":[{{number}}],"firstSequence":2,"lastSequence":2,"start":"2026-09-01T04:00:02Z","end":"2026-09-01T04:00:04Z","segments":1,"bytes":{{old[1].Bytes}}}],
            "begun":[]}

            """;
        Assert.Equal(expected.Replace("\n", "", StringComparison.Ordinal) + "\n", run.Out);
    }

    [Fact]
    public async Task What_the_plan_says_is_swept()
    {
        using var archive = await HeldAsync();
        var data = archive.Temp.Data.Root;
        var table = await CliRun.Of("retention", "plan", "--data", data, "--lang", "zh");
        Assert.Contains("时钟是否正确", table.Out, StringComparison.Ordinal);
        var doubtful = await CliRun.Of("retention", "sweep", "--data", data, "--rate", "0", "--json");
        Assert.Equal("""{"format":"supervision-retention-sweep/1","finished":0,"deletions":0,"segments":0,"bytes":0,"missing":0,"refused":0,"held":1,"doubtful":1}""" + "\n", doubtful.Out);
        Assert.Equal(ExitCode.WrongUse, (await CliRun.Of("retention", "sweep", "--data", data, "--trust-clock")).ExitCode);

        var run = await CliRun.Of("retention", "sweep", "--data", data, "--rate", "0", "--trust-clock", "--ground", "checked with the phone");
        Assert.Equal((0, "deleted: 1 segments, 0.00 GB, in 1 strokes\nkept past their ceiling by holds: 1 segments\n", ""), (run.ExitCode, run.Out, run.Error));
        Assert.False(File.Exists(archive.Temp.Data.Locate(archive.Old[0].Path)));
        Assert.Equal("checked with the phone", JournalReader.Read(archive.Temp.Data.JournalPath).Records.OfType<OverrideGiven>().Single().Ground);
    }

    [Fact]
    public async Task A_person_sees_how_far_a_sweep_is_and_a_program_does_not()
    {
        using var archive = await HeldAsync();
        string[] sweep = ["retention", "sweep", "--data", archive.Temp.Data.Root, "--rate", "0", "--trust-clock", "--ground", "checked with the phone"];

        var person = await CliRun.AtTerminal(sweep);
        var program = await CliRun.AtTerminal([.. sweep, "--json"]);

        Assert.Equal((0, 0, ""), (person.ExitCode, program.ExitCode, program.Error));
        Assert.Contains("deleting", person.Error, StringComparison.Ordinal);
        Assert.Contains("100%", person.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sweep_that_was_killed_is_told_until_it_is_finished()
    {
        using var archive = await HeldAsync();
        var data = archive.Temp.Data.Root;
        var begun = await KillAsync(archive);
        var told = $"gate-1: deletion of 2026-09-01 12:00:00 to 2026-09-01 12:00:02 (1 segments, {archive.Old[0].Bytes / 1e6:0.0} MB) was begun on 2026-11-20 10:00:00 and is not done: ";

        string[][] verbs = [["retention", "plan", "--as-of", "2026-11-20"], ["check"], ["retention", "verify"]];
        foreach (var verb in verbs)
        {
            var run = await CliRun.Of([.. verb, "--data", data]);
            Assert.Contains($"\n{told}the next sweep finishes it\n", run.Out, StringComparison.Ordinal);
            Assert.Contains("由下次清理完成", (await CliRun.Of([.. verb, "--data", data, "--lang", "zh"])).Out, StringComparison.Ordinal);
            Assert.Contains(
                $$"""
                "begun":[{"deletion":{{begun.Number}},"camera":"gate-1","firstSequence":1,"lastSequence":1,"start":"2026-09-01T04:00:00Z","end":"2026-09-01T04:00:02Z","segments":1,"bytes":{{archive.Old[0].Bytes}},"begun":"2026-11-20T02:00:00Z","holds":[]}]
                """,
                (await CliRun.Of([.. verb, "--data", data, "--json"])).Out,
                StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Fine, (await CliRun.Of("check", "--data", data)).ExitCode);
        await CliRun.Of("hold", "add", "--data", data, "--all", "--from", "2026-09-01", "--to", "2026-09-02", "--kind", "case", "--ground", "10");
        Assert.Contains($"{told}what is left of it stays by hold", (await CliRun.Of("retention", "plan", "--data", data)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sweep_that_finished_what_was_begun_leaves_nothing_to_tell()
    {
        using var archive = await HeldAsync();
        await KillAsync(archive);

        await archive.SweepAsync();

        Assert.DoesNotContain("was begun", (await CliRun.Of("retention", "plan", "--data", archive.Temp.Data.Root)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_out_of_reach_is_told_from_what_is_no_day()
    {
        using var archive = await HeldAsync();
        Assert.Equal("supervision: --as-of '2200-01-01' is too far from today: give a day of the years 1976 to 2076\n", (await PlanAsync("2200-01-01")).Error);
        Assert.Equal("supervision: --as-of '2026-02-30' is no day: write YYYY-MM-DD\n", (await PlanAsync("2026-02-30")).Error);

        Task<CliRun> PlanAsync(string day) => CliRun.Of("retention", "plan", "--data", archive.Temp.Data.Root, "--as-of", day);
    }

    [Fact]
    public async Task After_a_rebuild_an_operator_allows_it()
    {
        using var archive = await HeldAsync();
        var data = archive.Temp.Data.Root;
        Assert.Equal(0, (await CliRun.Of("check", "--rebuild", "--data", data)).ExitCode);
        var refused = await CliRun.Of("retention", "sweep", "--data", data, "--lang", "zh");
        Assert.Equal(ExitCode.Failure, refused.ExitCode);
        Assert.StartsWith("supervision: 目录库重建后不再删除", refused.Error, StringComparison.Ordinal);
        Assert.Contains("nothing is deleted: the catalogue was built anew", (await CliRun.Of("retention", "plan", "--data", data)).Error, StringComparison.Ordinal);
        Assert.Equal("deletion is on\n", (await CliRun.Of("retention", "allow", "--data", data, "--ground", "compared")).Out);
        Assert.Equal("deletion was on already\n", (await CliRun.Of("retention", "allow", "--data", data, "--ground", "compared")).Out);
        Assert.Equal(0, (await CliRun.Of("retention", "sweep", "--data", data)).ExitCode);
    }

    [Theory]
    [InlineData("plan", "--as-of", "someday")]
    [InlineData("plan", "--as-of", "0001-01-01")]
    [InlineData("sweep", "--rate", "-1")]
    public async Task What_cannot_be_meant_is_refused(string verb, string option, string value)
    {
        using var archive = await HeldAsync();
        Assert.Equal(ExitCode.WrongUse, (await CliRun.Of("retention", verb, "--data", archive.Temp.Data.Root, option, value)).ExitCode);
    }

    [Fact]
    public async Task Nothing_recorded_is_no_error()
    {
        using var temp = new Supervision.Tests.Retention.TempData();
        Assert.Equal(0, (await CliRun.Of("retention", "plan", "--data", temp.Data.Root)).ExitCode);
        Assert.Equal(0, (await CliRun.Of("hold", "list", "--data", temp.Data.Root)).ExitCode);
    }

    /// <summary>Two old segments of one camera, the second held, at the time of verbs.</summary>
    private static async Task<SweptArchive> HeldAsync()
    {
        var archive = new SweptArchive();
        await archive.RecordAsync(CliRun.Now - Duration.FromDays(80) + Duration.FromHours(2), archive.Old, ["gate-1"], 2);
        archive.Temp.Clock.Now = CliRun.Now;
        await using var store = archive.Maintain();
        await store.Catalog.NoteAsync(new HoldPlaced(HoldKind.Case, [], archive.Old[1].Start, archive.Old[1].End, "9", "Li", null));
        return archive;
    }

    /// <summary>Ends a sweep right after it began its one deletion: no file goes.</summary>
    private static async Task<Deletion> KillAsync(SweptArchive archive)
    {
        await Assert.ThrowsAsync<ArchiveException>(() => archive.SweepAsync(new FaultyFiles { Fault = (step, _) => step == "remove" ? ArchiveCause.ReadOnly : null }));
        using var catalog = archive.Temp.Read();
        return Assert.Single(catalog.Deletions(openOnly: true));
    }

    private static long Number(SweptArchive archive)
    {
        using var catalog = archive.Temp.Read();
        return catalog.Holds()[0].Number;
    }
}
