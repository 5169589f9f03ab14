using System.Text.RegularExpressions;

using NodaTime;

using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Pages;
using Supervision.Retention.Calendar;
using Supervision.Retention.Verification.Proof;
using Supervision.Tests.Retention.Evidence;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>The forms of a verification of retention: contracts, and the page for people.</summary>
public sealed class RetentionReportTests
{
    [Fact]
    public void Json_is_as_promised() => Assert.Equal(SmallProof.Json, ProofText.Json(SmallProof.Of()));

    [Fact]
    public void Csv_is_as_promised() => Assert.Equal(
        "camera,day,required_s,planned_s,covered_s,thinned_s,lost_s,explained_s,causes,beyond_s,deleted_s,unexplained_s,segments,bytes,head,digest,on_backup_s,on_union_s,copies_missing,labels,strip_worst_db,"
        + "clock_offset_s,host_samples,host_unsynchronised,holds,findings\r\n"
        + "gate-1,2026-11-21,84600,600,84000.5,600,60,500,network=400 planned=100,200,0,39.5,1441,123456789,aa,bb,80000,84060.5,1,pixels=1 strip=1440,41.27,-0.123456789,1440,2,12,file-missing\r\n"
        + "gate-1,2026-11-22,43200,0,43200,0,0,0,,0,0,0,0,0,,,0,43200,0,,,,0,0,,\r\n",
        RetentionCsv.Of(SmallProof.Of()));

    [Fact]
    public void The_page_needs_nothing_else_and_shows_each_day()
    {
        var page = Page(Language.Chinese);

        Assert.StartsWith("<!doctype html>\n<html lang=\"zh-CN\">", page);
        Assert.DoesNotMatch("(src|href)=|url\\(|@import|<script", page);
        Assert.Contains("<td class=\"fault held\" title=\"gate-1 2026-11-21 有问题&#xA;有录像 23:20:00 / 23:30:00&#xA;计划不录 0:10:00&#xA;磁盘已满，仅录关键帧 0:10:00", page);
        Assert.Contains("已录部分中有 0:10:00 因磁盘已满仅录关键帧，其中 0:10:00 超出允许。", page);
        Assert.Contains("文件缺失: 缺失文件 1 个：x.mp4\">✕</td>", page);
        Assert.Contains("<th class=\"day off\">22</th>", page);
        Assert.Contains("<dd>2026-10-12（30 个工作日）</dd>", page);
        Assert.Contains("2026-0123456789ab", page);
        Assert.Contains("核查未通过", page);
        Assert.Contains("（盖章）", page);
        Assert.Contains("片段 1400 个；待备份 40 个，缺 1 个", page);
        Assert.Contains("保存过久：3 个片段", page);
    }

    [Fact]
    public void The_page_speaks_English_too()
    {
        var page = Page(Language.English);

        Assert.StartsWith("<!doctype html>\n<html lang=\"en\">", page);
        Assert.Contains("Not proven", page);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", page);
    }

    [Fact]
    public void What_comes_from_outside_is_harmless_in_the_page()
    {
        var proof = SmallProof.Of();
        var page = RetentionPage.Of(
            proof with { Findings = [proof.Findings[0] with { Detail = "<script>alert(1)</script>\"" }] }, "/data/<b>", BuiltInCalendar.Instance, Language.Chinese);

        Assert.DoesNotContain("<script>", page);
        Assert.DoesNotContain("<b>/", page);
        Assert.DoesNotContain("/data/<b>", page);
    }

    [Fact]
    public void A_day_that_nobody_asked_for_and_the_hall_stand_in_the_page()
    {
        var proof = SmallProof.Of();
        var camera = proof.Cameras[0];
        var quiet = camera.Days[1] with { Seconds = camera.Days[1].Seconds with { Required = 0, Covered = 0, Planned = 43_200_000_000_000 } };
        var page = RetentionPage.Of(
            proof with { Cameras = [camera with { Days = [camera.Days[0], quiet] }] }, "/d", BuiltInCalendar.Instance, Language.Chinese, "吉林省长春市 <便民>服务中心");

        Assert.Contains("<td class=\"planned\" title=\"gate-1 2026-11-22 录像计划不要求录像&#xA;有录像 – / –&#xA;计划不录 12:00:00\">·</td>", page);
        Assert.Contains("吉林省长春市 &lt;便民&gt;服务中心", page);
        Assert.Contains("计划不录</span>", page);
    }

    [Fact]
    public void A_narrow_screen_shows_half_a_month_in_a_row_and_no_day_twice()
    {
        var proof = SmallProof.Of();
        var camera = proof.Cameras[0];
        var days = Enumerable.Range(0, 48).Select(day => camera.Days[1] with { Day = new LocalDate(2026, 10, 6).PlusDays(day) });
        var page = RetentionPage.Of(proof with { Cameras = [camera with { Days = [.. days] }] }, "/d", BuiltInCalendar.Instance, Language.English);

        var blocks = page.Split("<div class=\"block\" style=\"--days:").Skip(1).Select(block => block.Split("</table>")[0]).ToList();
        Assert.Equal(["10", "16", "15", "7"], blocks.Select(block => block.Split('"')[0]));
        Assert.Equal(48, blocks.Sum(block => block.Split("<td class=").Length - 1));
        Assert.All(blocks, block => Assert.Contains("<th scope=\"row\">gate-1</th>", block, StringComparison.Ordinal));
        Assert.Equal(["2026-10", "", "2026-11", ""], blocks.Select(block => block.Split("<span class=\"wide\">")[1].Split('<')[0]));
        Assert.Equal(["2026-10", "2026-10", "2026-11", "2026-11"], blocks.Select(block => block.Split("<span class=\"narrow\">")[1].Split('<')[0]));
    }

    [Theory]
    [InlineData(ProofCode.UnknownFile, "foreign", "+")]
    [InlineData(ProofCode.CopyMissing, "copy", "△")]
    [InlineData(ProofCode.FileMissing, "fault", "✕")]
    public void What_cost_no_recording_has_another_mark_than_what_did(ProofCode code, string mark, string sign)
    {
        var proof = SmallProof.Of();
        var page = RetentionPage.Of(proof with { Findings = [proof.Findings[0] with { Code = code }] }, "/d", BuiltInCalendar.Instance, Language.English);

        Assert.Matches($"<td class=\"{mark} held\" title=\"[^\"]*\">{Regex.Escape(sign)}</td>", page);
        Assert.Contains($"<i class=\"{mark}\">{sign}</i>", page, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"badge {mark}\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 3, "33.333%")]
    [InlineData(999_999_999, 1_000_000_000, "99.999%")]
    [InlineData(1, 1, "100%")]
    [InlineData(0, 0, "–")]
    public void A_share_is_never_rounded_up(long part, long whole, string expected) => Assert.Equal(expected, ProofSums.Percent(part, whole));

    private static string Page(Language language) => RetentionPage.Of(SmallProof.Of(), "/var/lib/supervision", BuiltInCalendar.Instance, language);
}
