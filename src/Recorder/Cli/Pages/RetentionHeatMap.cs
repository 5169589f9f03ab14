using System.Globalization;
using System.Text;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli.Pages;

/// <summary>Cameras by days: a row a camera, a column a day, and what happened on it under the pointer.</summary>
internal sealed class RetentionHeatMap(RetentionProof proof, WorkingDayCalendar calendar, Language language)
{
    /// <summary>A narrow screen has room for half a month beside the camera's name.</summary>
    private const int HalfMonth = 15;

    private readonly IReadOnlyList<LocalDate> _days = Days(proof);
    private readonly ILookup<(string?, LocalDate?), ProofFinding> _findings = proof.Findings.ToLookup(finding => (finding.Camera, finding.Day));

    // Half months stand side by side and look like one table; on a narrow screen each stands by itself, with the names again.
    internal string Html() => $"""
        <div class="map">
        {string.Join('\n', _days.GroupBy(day => (day.Year, day.Month, IsLate: day.Day > HalfMonth)).Select(half => Block([.. half])))}
        </div>
        <ul class="legend">
        {string.Concat(DayMark.All.Select(mark => $"<li><i class=\"{mark.Name}\">{mark.Sign}</i>{Say(mark.Word)}</li>"))}<li><i class="full held"></i>{Say(RetentionPageTexts.MapHeld)}</li><li><i class="off">6</i>{Say(RetentionPageTexts.MapOff)}</li>
        </ul>
        """;

    private static IReadOnlyList<LocalDate> Days(RetentionProof proof)
    {
        var days = proof.Cameras.SelectMany(camera => camera.Days, (_, day) => day.Day).ToList();
        return days.Count == 0 ? [] : [.. Enumerable.Range(0, Period.DaysBetween(days.Min(), days.Max()) + 1).Select(days.Min().PlusDays)];
    }

    private string Block(IReadOnlyList<LocalDate> days) => $"""
        <div class="block" style="--days:{days.Count}"><table class="heat">
        <thead>
        <tr><th></th><th class="month" colspan="{days.Count}">{Month(days[0])}</th></tr>
        <tr><th></th>{string.Concat(days.Select(day => $"<th class=\"day{(calendar.IsWorkingDay(day) ? "" : " off")}\">{day.Day}</th>"))}</tr>
        </thead>
        <tbody>
        {string.Join('\n', proof.Cameras.Select(camera => Row(camera, days)))}
        </tbody>
        </table></div>
        """;

    /// <summary>The month above a block; in the one table that the blocks look like, only where the month begins.</summary>
    private string Month(LocalDate first)
    {
        var inMonth = _days.Where(day => (day.Year, day.Month) == (first.Year, first.Month)).ToList();
        var wide = inMonth[0] == first ? Month(first.Year, first.Month, inMonth.Count) : "";
        return $"<span class=\"wide\">{wide}</span><span class=\"narrow\">{Month(first.Year, first.Month, int.MaxValue)}</span>";
    }

    private static string Month(int year, int month, int columns) => columns < 3 ? ""
        : columns < 6 ? month.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");

    private string Row(CameraProof camera, IReadOnlyList<LocalDate> among)
    {
        var days = camera.Days.ToDictionary(day => day.Day);
        return $"<tr><th scope=\"row\">{HtmlText.Of(camera.Camera)}</th>{string.Concat(among.Select(day => Cell(camera, day, days.GetValueOrDefault(day))))}</tr>";
    }

    private string Cell(CameraProof camera, LocalDate date, DayProof? day)
    {
        IReadOnlyCollection<ProofFinding> findings = [.. _findings[(camera.Camera, date)]];
        var mark = DayMark.Of(day, findings);
        return $"<td class=\"{mark.Name}{(day is { Holds.Count: > 0 } ? " held" : "")}\" title=\"{HtmlText.Of(Tip(camera, date, day, findings, mark))}\">{mark.Sign}</td>";
    }

    private string Tip(CameraProof camera, LocalDate date, DayProof? day, IReadOnlyCollection<ProofFinding> findings, DayMark mark)
    {
        var tip = new StringBuilder($"{camera.Camera} {LocalDatePattern.Iso.Format(date)} {Say(mark.Word)}");
        if (day is not null)
        {
            tip.Append($"\n{Say(RetentionPageTexts.Recorded)} {ProofSums.Time(day.Seconds.Covered)} / {ProofSums.Time(day.Seconds.Required)}");
            tip.Append(day.Seconds.Planned > 0 ? $"\n{Say(RetentionPageTexts.Planned)} {ProofSums.Time(day.Seconds.Planned)}" : "");
            if (day.Seconds.Thinned > 0)
            {
                tip.Append($"\n{Say(TableTexts.Thinned)} {ProofSums.Time(day.Seconds.Thinned)}");
            }

            foreach (var (cause, time) in day.Seconds.Explained)
            {
                tip.Append($"\n{Say(CauseTexts.Of(cause))} {ProofSums.Time(time)}");
            }
        }

        foreach (var finding in findings)
        {
            tip.Append($"\n{Say(ProofTexts.Of(finding.Code))}: {Translation.Of(finding.Detail, language)}");
        }

        return tip.ToString();
    }

    private string Say(Text text) => text.In(language);
}
