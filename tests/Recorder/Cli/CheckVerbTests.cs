using System.Text.Json;

using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Recorder.Cli;

public sealed class CheckVerbTests : IDisposable
{
    private readonly ArchiveFixture _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_fresh_directory_is_fine()
    {
        var path = Path.Combine(_archive.Path, "fresh");
        await CliRun.Of("init", "--data", path);

        var run = await CliRun.Of("check", "--data", path, "--deep", "--json");

        Assert.Equal(
            (ExitCode.Fine, """{"format":"supervision-check/1","ok":true,"deep":true,"live":false,"findings":[],"cameras":[],"rebuild":null,"begun":[]}""" + "\n", ""),
            (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task Missing_files_are_findings()
    {
        var run = await CliRun.Of("check", "--data", _archive.Path, "--json");

        var answer = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Contains(answer.GetProperty("findings").EnumerateArray(), finding =>
            finding.GetProperty("code").GetString() == "file-missing" && finding.GetProperty("path").GetString() == ArchiveFixture.First.Path);
    }

    [Fact]
    public async Task People_read_findings_in_their_language()
    {
        var english = await CliRun.Of("check", "--data", _archive.Path);
        var chinese = await CliRun.Of("check", "--data", _archive.Path, "--lang", "zh");

        Assert.Contains("file missing", english.Out);
        Assert.Contains("文件缺失", chinese.Out);
        Assert.Contains("个问题。", chinese.Out);
    }

    [Fact]
    public async Task A_rebuild_knows_only_what_is_on_disk()
    {
        var run = await CliRun.Of("check", "--data", _archive.Path, "--rebuild", "--json");
        var segments = await CliRun.Of("segments", "--data", _archive.Path, "--json");

        Assert.Equal(0, JsonDocument.Parse(run.Out).RootElement.GetProperty("rebuild").GetProperty("segments").GetInt64());
        Assert.Equal("[]\n", segments.Out);
    }

    [Fact]
    public async Task Cancelling_is_told_and_is_no_success()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var run = await CliRun.Of(stopped.Token, "check", "--data", _archive.Path);

        Assert.Equal((ExitCode.Failure, "supervision: interrupted\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Every_finding_has_words()
    {
        var words = Enum.GetValues<FindingCode>().Select(FindingTexts.Of).ToList();

        Assert.Equal(words.Count, words.Select(text => text.Chinese).Distinct().Count());
    }

    [Fact]
    public void The_names_of_findings_are_pinned() => Assert.Equal(
        """
        ["catalog-damaged","file-missing","size-differs","file-unreadable","box-differs","digest-differs","structure-broken","chain-broken","hole","silent","overlap","not-in-catalog","unknown-file","left-over","journal-damaged","journal-differs","original-differs","sound-hole","ledger-differs"]
        """,
        JsonSerializer.Serialize(Enum.GetValues<FindingCode>()));

    [Fact]
    public async Task The_answer_about_an_archive_is_pinned()
    {
        var run = await CliRun.Of("check", "--data", _archive.Path, "--json");

        Assert.Equal(
            (ExitCode.Findings, """{"format":"supervision-check/1","ok":false,"deep":false,"live":false,"findings":[{"code":"file-missing","camera":"cam1","path":"archive/cam1/2026-11-20/20261120T010000000Z-0000000001.mp4","detail":"the catalogue has this segment, the file is not there","remedy":"restore the file from a backup"},{"code":"file-missing","camera":"cam1","path":"archive/cam1/2026-11-20/20261120T010100040Z-0000000002.mp4","detail":"the catalogue has this segment, the file is not there","remedy":"restore the file from a backup"},{"code":"hole","camera":"cam1","path":null,"detail":"nothing explains 2026-11-20T01:01:00Z/2026-11-20T01:01:00.04Z","remedy":"restore the segments of that time from a backup; where none was deleted, report this and the recorder's log as an error of the recorder"},{"code":"hole","camera":"cam1","path":null,"detail":"nothing explains 2026-11-20T01:02:03.04Z/2026-11-20T01:02:30.04Z","remedy":"restore the segments of that time from a backup; where none was deleted, report this and the recorder's log as an error of the recorder"},{"code":"journal-differs","camera":null,"path":null,"detail":"the catalogue goes to record 10, the journal only to 0","remedy":"restore the journal from a backup"}],"cameras":[{"camera":"cam1","segments":2,"bytes":24691356,"seconds":120,"gaps":2,"gapSeconds":3,"from":"2026-11-20T01:00:00Z","to":"2026-11-20T01:02:03.04Z","soundGaps":0,"soundGapSeconds":0,"thinnedSeconds":0}],"rebuild":null,"begun":[]}""" + "\n", ""),
            (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void The_shape_of_the_answer_is_pinned()
    {
        using var writer = new StringWriter();

        JsonOutput.Write(writer, CheckJson.Of(
            new(CheckResult.FormatVersion, false, true, true, [new(FindingCode.DigestDiffers, "cam1", "archive/x.mp4", "is b, should be a", "restore it")],
                [new("cam1", 2, 100, 120.5, 1, 3, UtcTime.Format(ArchiveFixture.Start), null)]),
            new(2, 7, [("archive/y.mp4", "cut")], [new("archive/x.mp4", "b", "a", "journal")])));

        Assert.Equal(
            """{"format":"supervision-check/1","ok":false,"deep":true,"live":true,"findings":[{"code":"digest-differs","camera":"cam1","path":"archive/x.mp4","detail":"is b, should be a","remedy":"restore it"}],"cameras":[{"camera":"cam1","segments":2,"bytes":100,"seconds":120.5,"gaps":1,"gapSeconds":3,"from":"2026-11-20T01:00:00Z","to":null,"soundGaps":0,"soundGapSeconds":0,"thinnedSeconds":0}],"rebuild":{"segments":2,"records":7,"unreadable":[{"path":"archive/y.mp4","reason":"cut"}],"changed":[{"path":"archive/x.mp4","found":"b","recorded":"a","witness":"journal"}]},"begun":[]}""" + "\n",
            writer.ToString());
    }
}
