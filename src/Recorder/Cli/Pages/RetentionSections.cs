using System.Globalization;

using NodaTime.Text;

using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli.Pages;

/// <summary>The tables of the page of a verification of retention. Each cell names its column, so that a narrow screen can stack them.</summary>
internal sealed class RetentionSections(RetentionProof proof, Language language)
{
    internal string Findings() => Section(RetentionPageTexts.Findings, proof.Findings.Count == 0
        ? None(RetentionPageTexts.NoFindings)
        : Table(
            "findings",
            [RetentionPageTexts.Number, RetentionVerifyTexts.Finding, TableTexts.Camera, RetentionVerifyTexts.Day, RetentionVerifyTexts.What],
            FindingRows.Of(proof, language).Select((row, index) => (row.Finding, row.Detail, Index: index)).Select(row => new[]
            {
                $"{row.Index + 1}",
                $"<span class=\"badge {DayMark.Of(row.Finding.Code).Name}\">{HtmlText.Of(Say(ProofTexts.Of(row.Finding.Code)))}</span>",
                $"<b>{HtmlText.Of(row.Finding.Camera ?? Say(RetentionVerifyTexts.Archive))}</b>",
                row.Finding.Day is { } day ? $"<span class=\"date\">{LocalDatePattern.Iso.Format(day)}</span>" : "–",
                $"{HtmlText.Of(row.Detail)}<span class=\"remedy\">{HtmlText.OfCommands(Translate(row.Finding.Remedy))}</span>",
            })));

    internal string Causes()
    {
        var rows = proof.Cameras
            .SelectMany(camera => camera.Days.SelectMany(day => day.Seconds.Explained, (day, share) => (share.Key, share.Value, Beyond: day.Seconds.Beyond(share.Key, day.Rule))))
            .GroupBy(share => share.Key)
            .OrderBy(cause => cause.Key)
            .Select(cause => new[]
            {
                HtmlText.Of(Say(CauseTexts.Of(cause.Key))),
                ProofSums.Time(cause.Sum(share => share.Value)),
                $"{cause.Count()}",
                ProofSums.Time(cause.Sum(share => share.Beyond)),
            })
            .ToList();
        return Section(RetentionPageTexts.Causes, rows.Count == 0
            ? None(RetentionPageTexts.NoCauses)
            : Table("causes", [RetentionPageTexts.Cause, RetentionPageTexts.CauseTime, RetentionPageTexts.CauseDays, RetentionPageTexts.CauseBeyond], rows));
    }

    internal string Backup()
    {
        var copies = proof.Cameras.SelectMany(camera => camera.Days).SelectMany(day => day.Copies).GroupBy(copy => copy.Target, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var sums = ProofSums.Of(proof.Cameras);
        List<string[]> rows = [Place(Say(RetentionPageTexts.Primary), sums.Covered, sums.Required, "")];
        rows.AddRange(copies.Select(copy => Place(
            copy.Key,
            copy.Sum(state => state.Covered),
            sums.Required,
            RetentionPageTexts.BackupState.In(language, copy.Sum(state => state.Segments), copy.Sum(state => state.Pending), copy.Sum(state => state.Missing)))));
        rows.AddRange(copies.Count == 0 ? [] : [Place(Say(RetentionPageTexts.Union), sums.OnUnion, sums.Required, "")]);
        var table = Table("backup", [RetentionPageTexts.Place, RetentionPageTexts.Covered, RetentionPageTexts.Share, RetentionPageTexts.State], rows);
        return Section(RetentionPageTexts.Backup, copies.Count == 0 ? table + None(RetentionPageTexts.NoBackup) : table);
    }

    internal string Cameras() => Section(RetentionPageTexts.Cameras, Table(
        "cameras",
        [TableTexts.Camera, RetentionPageTexts.Commissioned, RetentionPageTexts.Rule, RetentionVerifyTexts.Recorded, RetentionVerifyTexts.Excused, RetentionVerifyTexts.Beyond, RetentionVerifyTexts.Missing, RetentionPageTexts.Labels],
        proof.Cameras.Select(camera =>
        {
            var sums = ProofSums.Of(camera);
            return new[]
            {
                $"<b>{HtmlText.Of(camera.Camera)}</b>",
                camera.Commissioned is { } first ? $"<span class=\"date\">{LocalDatePattern.Iso.Format(Domain.UtcTime.BeijingDate(first))}</span>" : HtmlText.Of(Say(RetentionVerifyTexts.NeverRecorded)),
                $"<span class=\"date\">{LocalDatePattern.Iso.Format(camera.Floor.Oldest)}</span>",
                ProofSums.Percent(sums.Covered, sums.Required),
                ProofSums.Time(sums.Excused),
                ProofSums.Time(sums.Beyond),
                ProofSums.Time(sums.Missing),
                string.Join("<br>", LabelAndClock(camera).Select(HtmlText.Of)),
            };
        })));

    private static string[] Place(string name, long covered, long required, string state) =>
        [$"<b>{HtmlText.Of(name)}</b>", ProofSums.Time(covered), ProofSums.Percent(covered, required), HtmlText.Of(state)];

    private IEnumerable<string> LabelAndClock(CameraProof camera)
    {
        foreach (var label in camera.Days.SelectMany(day => day.Labels).GroupBy(label => label.Key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return RetentionPageTexts.Label.In(language, RetentionPageTexts.Mode(label.Key)?.In(language) ?? label.Key, label.Sum(share => share.Value));
        }

        if (camera.Days.Min(day => day.StripWorstDb) is { } worst)
        {
            yield return RetentionPageTexts.StripWorst.In(language, worst.ToString("0.#", CultureInfo.InvariantCulture));
        }

        if (camera.Days.Max(day => day.ClockOffset is { } offset ? Math.Abs(offset) : (long?)null) is { } off)
        {
            yield return RetentionPageTexts.ClockWorst.In(language, (off / 1e9).ToString("0.0##", CultureInfo.InvariantCulture));
        }
    }

    private string Section(Text title, string body) => $"<section>\n<h2>{Say(title)}</h2>\n{body}\n</section>";

    private string None(Text text) => $"<p class=\"none\">{Say(text)}</p>";

    private string Table(string name, IReadOnlyList<Text> heads, IEnumerable<string[]> rows) => $"""
        <table class="list {name}">
        <thead><tr>{string.Concat(heads.Select(head => $"<th>{Say(head)}</th>"))}</tr></thead>
        <tbody>
        {string.Join('\n', rows.Select(row => $"<tr>{string.Concat(row.Select((cell, index) => $"<td data-head=\"{Say(heads[index])}\"><div>{cell}</div></td>"))}</tr>"))}
        </tbody>
        </table>
        """;

    private string Translate(string line) => Translation.Of(line, language);

    private string Say(Text text) => text.In(language);
}
