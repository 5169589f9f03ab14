using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Compliance;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Cli.Pages;

/// <summary>The tables of the page of a judgement. Each cell names its column, so that a narrow screen can stack them.</summary>
internal static class SiteCheckSections
{
    internal static string Findings(SiteInspection inspection)
    {
        var rows = inspection.Results
            .SelectMany(result => result.Grouped().Select(group => (result.Clause, Finding: group.First, group.Places)))
            .OrderByDescending(row => row.Finding.Severity)
            .ToList();
        var lines = rows.Select((row, index) => Row(
            Cell("序号", $"{index + 1}", "number"),
            Cell("结论", Badge(row.Finding.Severity == Severity.Violation ? ClauseState.Violated : ClauseState.Noticed)),
            Cell("位置", string.Join("<br>", row.Places.Select(Where))),
            Cell("情况", $"{Said(row.Finding.What)}<span class=\"remedy\">{Said(row.Finding.Remedy)}</span>"),
            Cell("依据", index > 0 && rows[index - 1].Clause == row.Clause ? "同上" : Basis(row.Clause))));
        return Section("一、整改清单", rows.Count == 0 ? "<p class=\"none\">没有需要整改的事项。</p>" : Table("findings", ["序号", "结论", "位置", "情况与整改办法", "依据"], lines));
    }

    internal static string Open(SiteInspection inspection)
    {
        var rows = inspection.Results
            .SelectMany(result => result.Open.Select(open => Row(Cell("条款", Basis(result.Clause)), Cell("尚需核实", Said(open)))))
            .ToList();
        return Section("二、无法判定的事项", rows.Count == 0 ? "<p class=\"none\">没有。</p>" : Table("open", ["条款", "尚需核实"], rows));
    }

    internal static string Clauses(SiteInspection inspection)
    {
        var documents = inspection.Results.GroupBy(result => result.Clause.Document).Select(document =>
            $"<h3>{HtmlText.Of(document.Key)}</h3>\n" + Table("clauses", ["条款", "要求", "结论", "判定依据"], document.Select(Clause)));
        return Section("三、逐条结论", string.Join('\n', documents));
    }

    internal static string Cameras(SiteInspection inspection)
    {
        var rows = inspection.Hall.Site.Cameras.Select(camera => Row(
            Cell("摄像机", $"<b>{HtmlText.Of(camera.Id)}</b> {HtmlText.Of(camera.Name)}"),
            Cell("类型", camera.Kind == CameraKind.Dome ? "动点" : "定点"),
            Cell("功能区与窗口", HtmlText.Of(string.Join('、', camera.Covers.Prepend(camera.Zone).Select(zone => zone.Name).Concat(camera.Counters.Select(counter => counter.Name))))),
            Cell("声明", HtmlText.Of(camera.Resolution?.ToString() ?? SiteCheckTexts.NotDeclared.Chinese)),
            Cell("实测", Measured(inspection.Hall.MeasuredOf(camera.Id)))));
        return Section("四、摄像机", Table("cameras", ["摄像机", "类型", "功能区与窗口", "声明", "实测"], rows));
    }

    private static string Clause(ClauseResult result) => Row(
        Cell("条款", HtmlText.Of(result.Clause.Reference)),
        Cell("要求", HtmlText.Of(result.Clause.Quote) + (result.Clause.IsMust ? "" : "<span class=\"should\">推荐或计分</span>")),
        Cell("结论", Badge(result.State)),
        Cell("判定依据", string.Join("<br>", [.. result.Grounds.Select(Said), .. result.Findings.Count > 0 ? ["见第一部分"] : Array.Empty<string>(), .. result.Open.Count > 0 ? ["尚需核实，见第二部分"] : Array.Empty<string>()])));

    private static string Measured(MeasuredCamera? camera) => camera is null
        ? HtmlText.Of(SiteCheckTexts.NotMeasured.Chinese)
        : Said(SiteCheckTexts.Recorded.With(
            camera.Picture, camera.Rate.ToString("0.0", CultureInfo.InvariantCulture), camera.HasSound ? SiteCheckTexts.Sound : SiteCheckTexts.NoSound));

    private static string Where(Place place) => place.Kind == PlaceKind.Hall
        ? SiteRuleTexts.Of(place.Kind).Chinese
        : $"{SiteRuleTexts.Of(place.Kind).Chinese} <b>{HtmlText.Of(place.Id)}</b> {HtmlText.Of(place.Name)}";

    private static string Basis(Clause clause) => $"<span class=\"reference\">{HtmlText.Of(clause.Source.Chinese)} {HtmlText.Of(clause.Reference)}</span><q>{HtmlText.Of(clause.Quote)}</q>";

    private static string Badge(ClauseState state) => $"<span class=\"badge {SiteCheckPage.Mark(state)}\">{SiteRuleTexts.Of(state).Chinese}</span>";

    private static string Said(Message message) => HtmlText.OfSentence(message.In(Language.Chinese));

    private static string Section(string title, string body) => $"<section>\n<h2>{title}</h2>\n{body}\n</section>";

    private static string Table(string name, IReadOnlyList<string> heads, IEnumerable<string> rows) => $"""
        <table class="{name}">
        <thead><tr>{string.Concat(heads.Select(head => $"<th>{head}</th>"))}</tr></thead>
        <tbody>
        {string.Join('\n', rows)}
        </tbody>
        </table>
        """;

    private static string Row(params ReadOnlySpan<string> cells) => $"<tr>{string.Concat(cells)}</tr>";

    private static string Cell(string head, string body, string? name = null) =>
        $"<td data-head=\"{head}\"{(name is null ? "" : $" class=\"{name}\"")}><div>{body}</div></td>";
}
