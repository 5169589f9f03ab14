using System.Text.Json;

using Supervision.Recorder.Cli;
using Supervision.Retention.Evidence;
using Supervision.Tests.Retention;
using Supervision.Tests.Retention.Evidence;
using Supervision.Tests.Retention.Proof;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>The proof of retention, and its certificate, as the shell sees them. It is 10 o'clock on 20 November: what was recorded later is not judged.</summary>
[Collection(KeptArchive.Collection)]
public sealed class RetentionVerifyVerbTests(KeptArchive kept) : IDisposable
{
    private readonly PlantedArchive _archive = kept.Copy();

    private string Root => _archive.Data.Root;

    private string Certificate => Path.Combine(Root, "certificate.json");

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task What_is_complete_ends_with_0_and_says_what_was_proven()
    {
        var english = await CliRun.Of("retention", "verify", "--data", Root);
        var chinese = await CliRun.Of("retention", "verify", "--data", Root, "--lang", "zh");

        Assert.Equal((ExitCode.Fine, ""), (english.ExitCode, english.Error));
        Assert.Matches(@"gate-1 +│ 2026-10-10 +│ 42 +│ 99.991% +│ 0:05:00 +│ – +│ – +│ no backup +│ 99.991% +│ 0 ", english.Out);
        Assert.Contains("As of 2026-11-20 10:00:00 (Beijing time); working days by calendar 2026-", english.Out);
        Assert.EndsWith("Proven: every required second is recorded, or explained and excused.\n", english.Out);
        Assert.EndsWith("核查通过：应保存的每一秒都有录像，或已说明原因且在允许范围内。\n", chinese.Out);
    }

    [Fact]
    public async Task A_fault_ends_with_1_and_is_told_in_both_languages()
    {
        File.Delete(_archive.FileAt(KeptArchive.At(10, 20, 12)));

        var english = await CliRun.Of("retention", "verify", "--data", Root);
        var chinese = await CliRun.Of("retention", "verify", "--data", Root, "--lang", "zh");

        Assert.Equal((ExitCode.Findings, ExitCode.Findings), (english.ExitCode, chinese.ExitCode));
        Assert.Matches("file missing +│ gate-1 +│ 2026-10-20 +│ files that are not there, 1: 20261020T033000000Z-", english.Out);
        Assert.EndsWith("Not proven: 1 finding.\n", english.Out);
        Assert.Matches("文件缺失 +│ gate-1 +│ 2026-10-20 +│ 缺失文件 1 个：20261020T033000000Z-", chinese.Out);
        Assert.Contains("从备份恢复这些文件", chinese.Out);
    }

    [Fact]
    public async Task Reports_are_written_where_they_are_asked_for()
    {
        var (csv, html) = (Path.Combine(Root, "report.csv"), Path.Combine(Root, "report.html"));

        var run = await CliRun.Of("retention", "verify", "--data", Root, "--deep", "--json", "--csv", csv, "--html", html, "--certificate", Certificate);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(("supervision-retention-verify/1", true), (json.RootElement.GetProperty("format").GetString(), json.RootElement.GetProperty("deep").GetBoolean()));
        Assert.Equal(1 + 42 + 6, File.ReadAllLines(csv).Length);
        Assert.Contains("<table class=\"heat\">", File.ReadAllText(html));
        var again = await CliRun.Of("retention", "verify", "--data", Root, "--json", "--certificate", Certificate);
        Assert.Equal(ExitCode.Fine, again.ExitCode);
    }

    [Theory]
    [InlineData("--csv names", "--csv", "report.txt")]
    [InlineData("--html names", "--html", "report.pdf")]
    [InlineData("--certificate names", "--certificate", "catalog.db")]
    [InlineData("--as-of is 'soon'", "--as-of", "soon")]
    [InlineData("lies in the future", "--as-of", "2026-11-20T10:01")]
    [InlineData("or before 1921", "--as-of", "1800-01-01")]
    [InlineData("give 1 to 256", "--workers", "0")]
    [InlineData("--resume goes with --deep", "--resume")]
    [InlineData("no camera 'gate-9'", "--camera", "gate-9")]
    public async Task Wrong_use_is_one_line(string expected, params string[] arguments)
    {
        var run = await CliRun.Of(["retention", "verify", "--data", Root, .. arguments]);

        Assert.Equal((ExitCode.WrongUse, ""), (run.ExitCode, run.Out));
        Assert.Contains(expected, Assert.Single(run.Error.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task Where_nothing_was_recorded_nothing_is_proven()
    {
        using var temp = new TempData();

        var run = await CliRun.Of("retention", "verify", "--data", temp.Data.Root);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("nothing was recorded yet", run.Error);
    }

    [Fact]
    public async Task A_certificate_is_verified_without_the_archive()
    {
        File.Delete(_archive.FileAt(KeptArchive.At(10, 20, 12)));
        await CliRun.Of("retention", "verify", "--data", Root, "--certificate", Certificate);
        using var other = new TempData();
        using var otherKey = SigningKey.OpenOrCreate(other.Data);

        var alone = await CliRun.Of("verify", Certificate);
        var trusted = await CliRun.Of("verify", Certificate, "--key", SigningKey.PublicPath(_archive.Data));
        var foreign = await CliRun.Of("verify", Certificate, "--key", SigningKey.PublicPath(other.Data));
        var chinese = await CliRun.Of("verify", Certificate, "--lang", "zh");

        Assert.Equal((ExitCode.Findings, ExitCode.Findings, ExitCode.Findings), (alone.ExitCode, trusted.ExitCode, foreign.ExitCode));
        Assert.Contains("2 cameras, 48 camera-days from 2026-10-10 to 2026-11-20", alone.Out);
        Assert.Contains("It states that this is NOT so: findings: 1.", alone.Out);
        Assert.Contains("NOT proven is who signed", alone.Out);
        Assert.EndsWith("Proven: nothing was changed since it was signed, and the key that you gave signed it.\n", trusted.Out);
        Assert.StartsWith($"Refused: {Certificate}: it was signed with another key", foreign.Out);
        Assert.Contains("未证明由谁签署", chinese.Out);
    }

    [Fact]
    public async Task A_certificate_that_states_completeness_is_fine_with_its_key_and_without_one()
    {
        Assert.Equal(ExitCode.Fine, (await CliRun.Of("retention", "verify", "--data", Root, "--certificate", Certificate)).ExitCode);

        var alone = await CliRun.Of("verify", Certificate);
        var trusted = await CliRun.Of("verify", Certificate, "--key", SigningKey.PublicPath(_archive.Data));

        Assert.Equal((ExitCode.Fine, ExitCode.Fine), (alone.ExitCode, trusted.ExitCode));
        Assert.Contains("NOT proven is who signed", alone.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_file_and_what_is_no_key_is_said_in_plain_words()
    {
        await CliRun.Of("retention", "verify", "--data", Root, "--certificate", Certificate);

        Assert.Equal($"supervision: {Root} is a folder, not a file\n", (await CliRun.Of("verify", Root)).Error);
        Assert.Equal($"supervision: {Root} is a folder, not a file\n", (await CliRun.Of("verify", Certificate, "--key", Root)).Error);
        Assert.Equal($"supervision: {Root} 是文件夹，不是文件\n", (await CliRun.Of("retention", "verify", "--data", Root, "--against", Root, "--lang", "zh")).Error);
        Assert.Equal($"supervision: {Certificate} is no public key: it holds no public key as PEM\n", (await CliRun.Of("verify", Certificate, "--key", Certificate)).Error);
        Assert.Equal($"supervision: {Certificate} 不是公钥：其中没有 PEM 格式的公钥\n", (await CliRun.Of("verify", Certificate, "--key", Certificate, "--lang", "zh")).Error);
    }

    [Fact]
    public async Task A_changed_certificate_and_what_is_none_are_refused()
    {
        using var key = SigningKey.OpenOrCreate(_archive.Data);
        var text = System.Text.Encoding.UTF8.GetString(RetentionStatement.Certify(SmallProof.Of(), "0.1.0", "hall-pc", key));
        File.WriteAllText(Certificate, text.Replace("\"ok\":false", "\"ok\":true ", StringComparison.Ordinal));

        var changed = await CliRun.Of("verify", Certificate, "--json");
        var none = await CliRun.Of("verify", Path.Combine(Root, "format"), "--lang", "zh");
        var absent = await CliRun.Of("verify", Path.Combine(Root, "nothing.json"));
        var badKey = await CliRun.Of("verify", Certificate, "--key", Path.Combine(Root, "format"));

        Assert.Equal(
            $"{{\"format\":\"supervision-verify/1\",\"intact\":false,\"signerConfirmed\":false,\"keyId\":\"{key.Id}\","
            + "\"refusal\":\"its signature does not fit: it was changed after it was signed, or not signed with the key in it\",\"claim\":null}\n",
            changed.Out);
        Assert.Equal((ExitCode.Findings, ExitCode.Findings, ExitCode.WrongUse, ExitCode.WrongUse), (changed.ExitCode, none.ExitCode, absent.ExitCode, badKey.ExitCode));
        Assert.Contains("不是 supervision-certificate/1 格式的证书", none.Out);
        Assert.Contains("is no public key", badKey.Error);

        File.WriteAllText(Certificate, text);
        Assert.Equal(
            $"{{\"format\":\"supervision-verify/1\",\"intact\":true,\"signerConfirmed\":false,\"keyId\":\"{key.Id}\",\"refusal\":null,\"claim\":{{\"ok\":false,\"signedAt\":\"2026-11-22T04:00:01Z\",\"asOf\":\"2026-11-22T04:00:00Z\","
            + "\"software\":\"0.1.0\",\"host\":\"hall-pc\",\"calendar\":\"2026-0123456789ab\",\"deep\":false,\"cameras\":1,\"from\":\"2026-11-21\",\"to\":\"2026-11-22\",\"cameraDays\":2,\"segments\":1441,\"findings\":1}}\n",
            (await CliRun.Of("verify", Certificate, "--json")).Out);
    }
}
