using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

using Supervision.Recorder.Cli;
using Supervision.Tests.Architecture;
using Supervision.Tests.Recorder.Compliance;
using Supervision.Tests.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Cli;

public sealed partial class SiteCheckVerbTests : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SiteFolder _folder = new();

    private string Page => Path.Combine(_folder.Path, "report.html");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_hall_that_keeps_all_clauses_passes()
    {
        _folder.Load(ModelHall.All["ningbo"]);

        var run = await CliRun.Of("site", "check", "--config", _folder.File);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("石碶街道便民服务中心, 吉林省长春市朝阳区; town; Ningbo's standard", run.Out);
        Assert.EndsWith("The hall passes: no clause is violated.\n", run.Out);
    }

    [Fact]
    public async Task Without_a_name_it_is_the_file_of_this_folder() =>
        Assert.Contains("site.yaml:1:1: the file does not exist; name it by --config", (await CliRun.Of("site", "check")).Error);

    [Fact]
    public async Task A_notice_is_no_violation()
    {
        _folder.Load(ModelHall.All["ningbo"].Replace("covers: [z1]", "covers: []"));

        var run = await CliRun.Of("site", "check", "--config", _folder.File);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("no camera watches the zone", run.Out);
    }

    [Fact]
    public async Task A_violation_is_told_with_its_clause_and_remedy_and_ends_with_1()
    {
        _folder.Load(ModelHall.All["changchun-town"].Replace("kind: dome, ", ""));

        var english = await CliRun.Of("site", "check", "--config", _folder.File);
        var chinese = await CliRun.Of("site", "check", "--config", _folder.File, "--lang", "zh");

        Assert.Equal((ExitCode.Findings, ExitCode.Findings), (english.ExitCode, chinese.ExitCode));
        Assert.Matches("violated .*Changchun 2022 九、视频电子监察系统建设: from 4", english.Out);
        Assert.Matches("不符合 .*长春市指南（2022年） 九、视频电子监察系统建设", chinese.Out);
        Assert.Contains("窗口 5 个，动点摄像机 0 个；至少应有 1 个", chinese.Out);
        Assert.EndsWith("检查未通过：有不符合的条款。\n", chinese.Out);
    }

    [Fact]
    public async Task A_wrong_configuration_is_not_judged()
    {
        _folder.Load(ModelHall.All["ningbo"].Replace("name: 综合办理区}", "name: 更衣室}"));

        var run = await CliRun.Of("site", "check", "--config", _folder.File);

        Assert.Equal((ExitCode.WrongUse, ""), (run.ExitCode, run.Out));
        Assert.Contains("Regulation 799, Article 8", run.Error);
    }

    /// <summary>What stands in tests/Fixtures/site/site-check.json is a contract: members may be added, names and meanings stay.</summary>
    [Fact]
    public async Task Json_is_a_contract()
    {
        using var archive = new ArchiveFixture();
        _folder.Load(ModelHall.All["ningbo"].Replace("kind: dome, ", "label: {mode: none}, ").Replace("  - {id: mic2, counter: c2, camera: cam2}\n", "").Replace("class: sign", "class: switch"));

        var run = await CliRun.Of("site", "check", "--config", _folder.File, "--data", archive.Path, "--json", "--lang", "zh");

        using var written = JsonDocument.Parse(run.Out);
        var golden = await File.ReadAllTextAsync(Repository.Full("tests/Fixtures/site/site-check.json"));
        Assert.Equal(golden.TrimEnd(), JsonSerializer.Serialize(written.RootElement, Readable));
    }

    [Fact]
    public async Task The_page_needs_no_host_and_is_in_Chinese()
    {
        _folder.Load(ModelHall.All["changchun-town"].Replace("kind: dome, ", "").Replace("name: 全景", "name: \"<b>&全景\""));

        var run = await CliRun.Of("site", "check", "--config", _folder.File, "--html", Page);

        var page = await File.ReadAllTextAsync(Page);
        Assert.Equal($"{Page}: written\n", run.Error);
        Assert.DoesNotMatch(Foreign, page);
        Assert.Contains("<b>dome</b> &lt;b&gt;&amp;全景", page);
        Assert.Contains("<h2>一、整改清单</h2>", page);
        Assert.Contains("每个综合窗口设置一个定点数字高清摄像头", page);
        Assert.Contains("@page", page);
        Assert.Contains("写<code>kind: dome</code>", page);
        Assert.DoesNotMatch(EnglishSentence, StyleAndTags.Replace(page, " "));
    }

    [Fact]
    public async Task A_page_replaces_a_page_and_nothing_else()
    {
        _folder.Load(ModelHall.All["ningbo"]);
        await File.WriteAllTextAsync(Page, "old");

        var page = await CliRun.Of("site", "check", "--config", _folder.File, "--html", Page);
        var other = await CliRun.Of("site", "check", "--config", _folder.File, "--html", _folder.File);

        Assert.Equal((ExitCode.Fine, ExitCode.WrongUse), (page.ExitCode, other.ExitCode));
        Assert.StartsWith("<!doctype html>", await File.ReadAllTextAsync(Page));
        Assert.Contains("write a name that ends in .html", other.Error);
        Assert.StartsWith("profile: ningbo", await File.ReadAllTextAsync(_folder.File));
    }

    [Theory]
    [InlineData("nowhere/report.html", "the folder of PAGE does not exist; make it, or name another one")]
    [InlineData("folder.html", "PAGE is no ordinary file")]
    [InlineData("/proc/report.html", "PAGE cannot be written: choose a folder that you may write in")]
    public async Task A_page_that_cannot_be_written_is_refused_before_the_work(string page, string expected)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder.html"));
        var path = Path.Combine(_folder.Path, page);

        // There is no configuration either: nobody looked for it yet.
        var run = await CliRun.Of("site", "check", "--config", _folder.File, "--html", path);

        Assert.Equal((ExitCode.WrongUse, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("supervision: " + expected.Replace("PAGE", path), Assert.Single(run.Error.TrimEnd('\n').Split('\n')));
    }

    [Fact]
    public async Task The_sample_has_the_findings_that_its_simulated_hall_has()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "secrets"));
        _folder.WritePassword("secrets/camera-password", SiteFolder.Password);
        _folder.Load(await File.ReadAllTextAsync(Repository.Full("samples/hall/site.yaml")));

        var run = await CliRun.Of("site", "check", "--config", _folder.File, "--json");

        using var written = JsonDocument.Parse(run.Out);
        var wrong = written.RootElement.GetProperty("clauses").EnumerateArray()
            .Where(clause => clause.GetProperty("state").GetString() is "violated" or "noticed").Select(clause => clause.GetProperty("clause").GetString());
        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "changchun-2022.special-counters", "changchun-2022.zones", "changchun-2022.gb28181", "changchun-2022.both-sides", "changchun-2022.dome-coverage",
                "changchun-2022.backup", "changchun-2022.uplink", "changchun-2022.firewall", "national.signs",
            ],
            wrong);
    }

    [GeneratedRegex("https?://|src=|href=|url\\(|@import|<script", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign { get; }

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex StyleAndTags { get; }

    [GeneratedRegex("[a-z]{2,} [a-z]{2,} [a-z]{2,}")]
    private static partial Regex EnglishSentence { get; }
}
