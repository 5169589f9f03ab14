using System.Globalization;

using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli.Pages;

/// <summary>A verification of retention as one page to be filed and signed: for A4, for a screen, without any other file or host.</summary>
internal sealed class RetentionPage
{
    private readonly RetentionProof _proof;
    private readonly string _data;
    private readonly Language _language;
    private readonly string? _hall;
    private readonly string? _signed;

    private RetentionPage(RetentionProof proof, string data, Language language, string? hall, string? signed) => (_proof, _data, _language, _hall, _signed) = (proof, data, language, hall, signed);

    /// <param name="proof">The outcome.</param>
    /// <param name="data">Path of the data directory.</param>
    /// <param name="calendar">Tells days off from working days.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="hall">Place and name of the hall; null leaves them out.</param>
    /// <param name="signed">The certificate that was made with it, so that the signed paper names it; null without one.</param>
    internal static string Of(RetentionProof proof, string data, WorkingDayCalendar calendar, Language language, string? hall = null, string? signed = null)
    {
        var page = new RetentionPage(proof, data, language, hall, signed);
        var sections = new RetentionSections(proof, language);
        return $"""
            <!doctype html>
            <html lang="{(language == Language.Chinese ? "zh-CN" : "en")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{page.Say(RetentionPageTexts.Title)} {LocalDatePattern.Iso.Format(UtcTime.BeijingDate(proof.AsOf))}</title>
            <style>
            {PageStyle.Of("retention.css")}
            </style>
            </head>
            <body>
            <main>
            {page.Head()}
            <section>
            <h2>{page.Say(RetentionPageTexts.Map)}</h2>
            {new RetentionHeatMap(proof, calendar, language).Html()}
            </section>
            {sections.Findings()}
            {sections.Causes()}
            {sections.Backup()}
            {sections.Cameras()}
            {page.Foot()}
            </main>
            </body>
            </html>

            """;
    }

    private string Head()
    {
        var verdict = _proof.Ok ? RetentionPageTexts.Passed : RetentionPageTexts.Failed;
        var detail = _proof.Ok ? RetentionPageTexts.PassedDetail : RetentionPageTexts.FailedDetail.With(_proof.Findings.Count, _proof.MissingDays);
        return $"""
            <header>
            <p class="kind">{Say(RetentionPageTexts.Kind)}</p>
            <h1>{Say(RetentionPageTexts.Title)}</h1>
            <dl class="meta">
            {(_hall is null ? "" : Meta(RetentionPageTexts.HallName, _hall))}
            {Meta(RetentionPageTexts.AsOf, RetentionPageTexts.Beijing.With(BeijingText.Of(_proof.AsOf)))}
            {Meta(RetentionPageTexts.Floor, string.Join(_language == Language.Chinese ? "；" : "; ", Floors()))}
            {Meta(RetentionPageTexts.Scope, Scope())}
            {Meta(RetentionPageTexts.Calendar, _proof.Calendar)}
            {Meta(RetentionPageTexts.Depth, _proof.Deep ? RetentionPageTexts.DepthDeep : _proof.Sizes ? RetentionPageTexts.DepthSizes : RetentionPageTexts.DepthNames)}
            {Meta(RetentionPageTexts.Clock, Clock())}
            {Meta(RetentionPageTexts.Host, Environment.MachineName)}
            {Meta(RetentionPageTexts.Data, _data)}
            {Wide(RetentionPageTexts.Allowed, string.Join(_language == Language.Chinese ? "；" : "; ", Allowances()))}
            {(_signed is null ? "" : Wide(RetentionPageTexts.Certificate, _signed))}
            </dl>
            <div class="verdict {(_proof.Ok ? "good" : "bad")}">
            <p>{Say(verdict)}<small>{HtmlText.Of(detail.In(_language))}</small></p>
            {Sums()}
            </div>
            </header>
            """;
    }

    private IEnumerable<string> Floors() => _proof.Cameras
        .Select(camera => (camera.Floor.Oldest, camera.Rule.Term.Days, camera.Rule.Term.Convention))
        .Distinct()
        .Order()
        .Select(floor => RetentionPageTexts.FloorDays.In(
            _language,
            LocalDatePattern.Iso.Format(floor.Oldest),
            (floor.Convention == CountingConvention.CalendarDays ? RetentionPageTexts.CalendarDays : RetentionPageTexts.WorkingDays).In(_language, floor.Days)));

    /// <summary>Those of all cameras, each once: cameras of a hall hardly differ.</summary>
    private IEnumerable<string> Allowances() => _proof.Cameras
        .SelectMany(camera => camera.Rule.AllowedSeconds)
        .Distinct()
        .OrderBy(allowed => allowed.Key)
        .Select(allowed => (allowed.Value < 0 ? RetentionPageTexts.AllowedAll : RetentionPageTexts.AllowedCause).In(_language, CauseTexts.Of(allowed.Key).In(_language), allowed.Value));

    private static string Size(long bytes) => bytes >= 1_000_000_000
        ? (bytes / 1e9).ToString("0.0 GB", CultureInfo.InvariantCulture)
        : (bytes / 1e6).ToString("0.0 MB", CultureInfo.InvariantCulture);

    private Message Scope()
    {
        var days = _proof.Cameras.SelectMany(camera => camera.Days).ToList();
        return RetentionPageTexts.ScopeSize.With(
            _proof.Cameras.Count, days.Count, days.Sum(day => (long)day.Segments), Size(days.Sum(day => day.Bytes)));
    }

    private Message Clock()
    {
        var days = _proof.Cameras.SelectMany(camera => camera.Days).DistinctBy(day => day.Day).ToList();
        var samples = days.Sum(day => day.HostSamples);
        return samples == 0 ? RetentionPageTexts.ClockUnknown : RetentionPageTexts.ClockSynchronised.With(samples - days.Sum(day => day.HostUnsynchronised), samples);
    }

    private string Sums()
    {
        var sums = ProofSums.Of(_proof.Cameras);
        (string Name, Text Word, long Time)[] figures =
        [
            ("required", RetentionPageTexts.Required, sums.Required),
            .. sums.Planned > 0 ? [("planned", RetentionPageTexts.Planned, sums.Planned)] : Array.Empty<(string, Text, long)>(),
            ("recorded", RetentionPageTexts.Recorded, sums.Covered),
            ("excused", RetentionPageTexts.Excused, sums.Excused),
            ("beyond", RetentionPageTexts.Beyond, sums.Beyond),
            ("missing", RetentionPageTexts.Missing, sums.Missing),
        ];
        var items = figures.Select(figure => $"<li class=\"{figure.Name}{(figure.Time == 0 ? " zero" : "")}\"><b>{ProofSums.Time(figure.Time)}</b><span>{Say(figure.Word)}</span></li>");
        return $"<div><ul class=\"counts\">\n{string.Join('\n', items)}\n</ul>\n<p class=\"unit\">{Say(RetentionPageTexts.SumsNote)}</p></div>";
    }

    private string Foot() => $"""
        <footer>
        <h3>{Say(RetentionPageTexts.Notes)}</h3>
        <ul class="notes">{string.Concat(ProofNotes.Of(_proof).Select(note => $"<li>{HtmlText.Of(note.In(_language))}</li>"))}</ul>
        <table class="signatures"><tbody><tr><td>{Say(RetentionPageTexts.Inspector)}</td><td></td><td>{Say(RetentionPageTexts.ForTheHall)}</td><td class="seal">{Say(RetentionPageTexts.Seal)}</td><td>{Say(RetentionPageTexts.Date)}</td><td></td></tr></tbody></table>
        <p>{HtmlText.Of(RetentionPageTexts.Foot.In(_language, BeijingText.Of(_proof.Made), ProgramVersion.Text.Split('+')[0]))}</p>
        </footer>
        """;

    private string Meta(Text name, Message value) => Meta(name, value.In(_language));

    private string Meta(Text name, string value) => $"<div><dt>{Say(name)}</dt><dd>{HtmlText.Of(value)}</dd></div>";

    private string Wide(Text name, string value) => $"<div class=\"wide\"><dt>{Say(name)}</dt><dd>{HtmlText.Of(value)}</dd></div>";

    private string Say(Text text) => text.In(_language);
}
