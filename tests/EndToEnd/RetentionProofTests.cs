using System.Text.Json;

using NodaTime;

using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;
using Supervision.SampleArchive;
using Supervision.Tests.Recorder.Cli;
using Supervision.Tests.Retention;

namespace Supervision.Tests.EndToEnd;

/// <summary>A generated archive of sixty days, verified by the command line: each planted fault is found, and nothing else.</summary>
public sealed class RetentionProofTests : IDisposable
{
    private readonly TempData _temp = new();

    private string Folder => Path.Combine(_temp.Root, "sample");

    public void Dispose() => _temp.Dispose();

    /// <summary>Once with the Spring Festival within the floor, once with the National Day.</summary>
    [Theory]
    [InlineData("2026-03-10")]
    [InlineData("2026-10-20")]
    public async Task Verify_finds_each_planted_fault_and_nothing_else(string asOf)
    {
        var planted = await MakeAsync(asOf, FaultNames.Parse("all"));

        var (exit, found) = await VerifyAsync(asOf, "--deep");

        Assert.Equal(ExitCode.Findings, exit);
        Assert.Equal(Expected(planted, fault => fault.Needs != "backup"), found.Order());
        Assert.Contains(planted.Stated, fact => fact.Fact == "deleted");

        // What only sizes or digests show is not found by names.
        var (_, byNames) = await VerifyAsync(asOf);
        Assert.Equal(Expected(planted, fault => fault.Needs == "names"), byNames.Order());

        // What has a good copy is healed on the side that lost it.
        var damaged = planted.Findings.Where(IsHealed).Select(fault => (fault.Needs == "backup" ? "nas" : "archive", fault.Path!)).Order().ToList();
        Assert.Equal(4, damaged.Count);
        Assert.Equal(damaged, await BackupVerifyAsync(ExitCode.Findings, "--no-heal"));
        Assert.Equal(damaged, await BackupVerifyAsync(ExitCode.Fine));
        Assert.Empty(await BackupVerifyAsync(ExitCode.Fine));
        var (_, left) = await VerifyAsync(asOf, "--deep");
        Assert.Equal(Expected(planted, fault => !IsHealed(fault)), left.Order());

        static bool IsHealed(PlantedFault fault) => fault.Fault is "flipped-bit" or "removed-file" or "truncated-file" or "removed-copy";
    }

    [Fact]
    public async Task Without_faults_it_is_proven()
    {
        await MakeAsync("2026-10-20", FaultNames.Parse("none"));

        var (exit, found) = await VerifyAsync("2026-10-20", "--sizes");

        Assert.Empty(found);
        Assert.Equal(ExitCode.Fine, exit);
    }

    [Fact]
    public async Task Two_sweepers_on_one_data_directory_exclude_each_other()
    {
        await using (_temp.Open())
        {
        }

        await using var store = MaintainedStore.Open(_temp.Data, LockOwner.Current("supervision retention sweep", _temp.Clock), _temp.Clock);

        var second = await CliRun.Of("retention", "sweep", "--data", _temp.Data.Root);

        Assert.Equal(ExitCode.Failure, second.ExitCode);
        Assert.Contains("supervision retention sweep", second.Error);
    }

    private async Task<Planted> MakeAsync(string asOf, IReadOnlySet<Fault> faults) =>
        await ArchiveMaker.MakeAsync(new SampleRequest(Folder, NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value, Cameras: 2, Faults: faults));

    private async Task<(int Exit, List<(string Code, string Camera, string Day)> Findings)> VerifyAsync(string asOf, params string[] options)
    {
        var run = await CliRun.Of(["retention", "verify", "--data", Folder, "--as-of", asOf, "--json", .. options]);
        using var json = JsonDocument.Parse(run.Out);
        return (run.ExitCode, [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            (finding.GetProperty("code").GetString()!, finding.GetProperty("camera").GetString() ?? "", finding.GetProperty("day").GetString() ?? ""))]);
    }

    private async Task<List<(string Place, string Path)>> BackupVerifyAsync(int exit, params string[] options)
    {
        var run = await CliRun.Of(["backup", "verify", "--data", Folder, "--config", Folder + ".site.yaml", "--deep", "--json", .. options]);
        Assert.Equal((exit, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("place").GetString()!, finding.GetProperty("path").GetString()!)).Order()];
    }

    private static IEnumerable<(string Code, string Camera, string Day)> Expected(Planted planted, Func<PlantedFault, bool> which) =>
        planted.Findings.Where(which).Select(fault => (Code(fault.Fault), fault.Camera, Day(fault.Day))).Order();

    private static string Day(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string Code(string fault) => fault switch
    {
        "hole" => "unexplained",
        "long-gap" or "disk-gap" => "over-allowance",
        "flipped-bit" => "digest-differs",
        "removed-file" => "file-missing",
        "truncated-file" => "size-differs",
        "lost-copy" => "copy-missing",
        _ => "unknown-file",
    };
}
