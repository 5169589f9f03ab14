using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Compliance;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Cli.Pages;

/// <summary>The judgement of a hall as one page in Chinese: for A4, for a screen, without any other file or host.</summary>
internal static class SiteCheckPage
{
    private static readonly ClauseState[] Counted =
        [ClauseState.Violated, ClauseState.Noticed, ClauseState.Open, ClauseState.Met, ClauseState.NotApplicable];

    internal static string Of(SiteInspection inspection) => $"""
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{HtmlText.Of(inspection.Hall.Site.Hall)} 视频电子监察检查报告</title>
        <style>
        {PageStyle.Of("site-check.css")}
        </style>
        </head>
        <body>
        <main>
        {Head(inspection)}
        {SiteCheckSections.Findings(inspection)}
        {SiteCheckSections.Open(inspection)}
        {SiteCheckSections.Clauses(inspection)}
        {SiteCheckSections.Cameras(inspection)}
        {Foot()}
        </main>
        </body>
        </html>

        """;

    private static string Head(SiteInspection inspection)
    {
        var site = inspection.Hall.Site;
        var verdict = inspection.Ok ? SiteCheckTexts.Passes : SiteCheckTexts.Fails;
        return $"""
            <header>
            <p class="kind">视频电子监察 · 站点检查报告</p>
            <h1>{HtmlText.Of(site.Hall)}</h1>
            <dl class="meta">
            {Meta("行政区划", string.Concat(site.Division.Names))}
            {Meta("级别", SiteRuleTexts.Of(site.Level).Chinese)}
            {Meta("执行标准", inspection.Standard.Title)}
            {Meta("国家法规", Standards.National.Title)}
            {Meta("检查时间", $"{BeijingText.Of(inspection.At)}（北京时间）")}
            {Meta("检查依据", inspection.Hall.Measured is null ? "站点配置中的声明" : "站点配置中的声明；有录像的以录像实测为准")}
            {Meta("规模", Size(site))}
            {Meta("开放时间", Hours(site.Hours))}
            </dl>
            <section class="verdict {(inspection.Ok ? "good" : "bad")}">
            <p>{HtmlText.Of(verdict.Chinese)}<small>数字为条款数</small></p>
            <ul class="counts">
            {string.Join('\n', Counted.Select(state => $"<li class=\"{Mark(state)}\"><b>{inspection.Count(state)}</b><span>{SiteRuleTexts.Of(state).Chinese}</span></li>"))}
            </ul>
            </section>
            </header>
            """;
    }

    internal static string Mark(ClauseState state) => state.ToString().ToLowerInvariant();

    private static string Meta(string name, string value) => $"<div><dt>{name}</dt><dd>{HtmlText.Of(value)}</dd></div>";

    private static string Size(SiteConfiguration site) =>
        $"功能区 {site.Zones.Count} 个，窗口 {site.Counters.Count} 个，摄像机 {site.Cameras.Count} 路（动点 {site.Cameras.Count(camera => camera.Kind == CameraKind.Dome)} 路），拾音器 {site.Pickups.Count} 个";

    private static string Hours(HoursConfiguration? hours) => hours is null
        ? "未写明"
        : $"{(hours.Days == OpenDays.Daily ? "每天" : "工作日")} {hours.Open}{(hours.Lunch is { } lunch ? $"，午休 {lunch}" : "")}";

    private static string Foot() => $"""
        <footer>
        <table class="signatures"><tbody><tr><td>检查人</td><td></td><td>大厅负责人</td><td></td><td>日期</td><td></td></tr></tbody></table>
        <p>“符合”指配置的声明或录像的实测满足该条款；“无法判定”的事项需按所列材料另行核实。“建议改进”不影响检查结论。本页由 supervision {HtmlText.Of(ProgramVersion.Text.Split('+')[0])} 生成。</p>
        </footer>
        """;
}
