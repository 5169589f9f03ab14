
using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Tests.Recorder.Control;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>Holds from the command line; what <c>--json</c> writes is pinned.</summary>
public sealed class HoldVerbTests
{
    private const string Listed = """
        {"format":"supervision-holds/1","holds":[{"number":NUMBER,"active":true,"kind":"complaint","cameras":["gate-1"],"from":"2026-11-20T01:00:00Z","to":"2026-11-20T02:00:00Z","ground":"12345-7","by":"Li","placed":"2026-11-20T02:00:00Z","until":"2027-01-05","released":null,"releasedBy":null,"releaseGround":null},{"number":OTHER,"active":false,"kind":"case","cameras":null,"from":"2026-11-19T16:00:00Z","to":"2026-11-20T16:00:00Z","ground":"案件 9","by":"Wang","placed":"2026-11-20T02:00:00Z","until":null,"released":"2026-11-20T02:00:00Z","releasedBy":"Zhao","releaseGround":"over"}]}

        """;

    [Fact]
    public async Task Holds_are_placed_listed_and_released()
    {
        using var temp = await ControlBench.RecordedAsync();
        var data = temp.Data.Root;
        var one = await CliRun.Of(
            "hold", "add", "--data", data, "--camera", "gate-1", "--from", "2026-11-20T09:00", "--to", "2026-11-20T10:00", "--kind", "complaint", "--ground", "12345-7", "--by", "Li", "--until", "2027-01-05", "--json");
        var two = await CliRun.Of("hold", "add", "--data", data, "--all", "--from", "2026-11-20", "--to", "2026-11-21", "--kind", "case", "--ground", "案件 9", "--by", "Wang");
        Assert.Equal((0, 0, ""), (one.ExitCode, two.ExitCode, one.Error + two.Error));
        using var catalog = temp.Read();
        var (first, second) = (catalog.Holds()[0].Number, catalog.Holds()[1].Number);
        Assert.Equal($$"""{"format":"supervision-hold-add/1","number":{{first}},"deleted":[]}""" + "\n", one.Out);
        Assert.Equal($"hold {second} is placed\n", two.Out);

        var released = await CliRun.Of("hold", "release", $"{second}", "--data", data, "--ground", "over", "--by", "Zhao");
        Assert.Equal((0, $"hold {second} is released: what it alone kept goes with the next sweep\n"), (released.ExitCode, released.Out));
        var again = await CliRun.Of("hold", "release", $"{second}", "--data", data, "--ground", "over", "--by", "Zhao");
        Assert.Equal((ExitCode.WrongUse, $"supervision: hold {second} was released by Zhao at 2026-11-20 10:00:00\n"), (again.ExitCode, again.Error));
        Assert.Equal(
            Listed.Replace("NUMBER", $"{first}", StringComparison.Ordinal).Replace("OTHER", $"{second}", StringComparison.Ordinal),
            (await CliRun.Of("hold", "list", "--data", data, "--all", "--json")).Out);
        Assert.DoesNotContain("案件", (await CliRun.Of("hold", "list", "--data", data, "--lang", "zh")).Out, StringComparison.Ordinal);
        Assert.Contains("Zhao", (await CliRun.Of("hold", "list", "--data", data, "--all")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--all --camera gate-1", "give --camera, once or several times, or --all")]
    [InlineData("--all --kind war", "--kind 'war' is unknown: case, complaint, archive")]
    [InlineData("--all --until soon", "--until 'soon' is no day: write YYYY-MM-DD")]
    [InlineData("--all --until 2026-11-19", "--until 2026-11-19 is over already")]
    public async Task What_cannot_be_meant_is_refused(string options, string message)
    {
        using var temp = await ControlBench.RecordedAsync();
        string[] kind = options.Contains("--kind", StringComparison.Ordinal) ? [] : ["--kind", "case"];
        var run = await CliRun.Of(["hold", "add", "--data", temp.Data.Root, "--from", "2026-11-20", "--to", "2026-11-21", "--ground", "9", .. kind, .. options.Split(' ')]);
        Assert.Equal((ExitCode.WrongUse, $"supervision: {message}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_released()
    {
        using var temp = await ControlBench.RecordedAsync();
        var run = await CliRun.Of("hold", "release", "77", "--data", temp.Data.Root, "--ground", "over", "--lang", "zh");
        Assert.Equal((ExitCode.WrongUse, "supervision: 没有保全 77：见 `supervision hold list`\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_hold_that_comes_too_late_says_so()
    {
        using var archive = await Supervision.Tests.Retention.Sweeping.SweptArchive.MakeAsync();
        await archive.SweepAsync();
        var run = await CliRun.Of("hold", "add", "--data", archive.Temp.Data.Root, "--camera", "gate-1", "--from", "2026-09-03", "--to", "2026-09-04", "--kind", "case", "--ground", "9");
        Assert.Equal((ExitCode.Findings, "supervision: camera gate-1: 2026-09-03 12:00:00 to 2026-09-03 12:00:06 is deleted already\n"), (run.ExitCode, run.Error));
        using var catalog = archive.Temp.Read();
        Assert.Equal((HoldKind.Case, LoginName.Current()), (Assert.Single(catalog.Holds()).Kind, catalog.Holds()[0].By));
    }
}
