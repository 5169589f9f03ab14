using System.CommandLine;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Disks;
using Supervision.Retention.Archive;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision retention forecast --data DIR [--config FILE] [--as-of DATE] [--days N] [--json]</c>: exit code 1 where the floor will be broken.</summary>
internal static class RetentionForecastVerb
{
    private const int MostDays = 3650;

    internal static Command Create(VerbContext context)
    {
        var data = CommonOptions.Data(context);
        var config = new Option<string>("--config") { HelpName = "FILE", Description = context.Say(DiskTexts.ForecastConfig) };
        var asOf = new Option<string>("--as-of") { HelpName = "DATE", Description = context.Say(DiskTexts.AsOf) };
        var days = new Option<int>("--days") { HelpName = "N", Description = context.Say(DiskTexts.Days), DefaultValueFactory = _ => DiskForecast.UsualDays };
        var json = CommonOptions.Json(context);
        var command = new Command("forecast", context.Say(DiskTexts.Forecast)) { data, config, asOf, days, json };
        command.SetAction(parsed => Run(
            context, parsed.Require(context, data), parsed.GetValue(config), Day(context, asOf.Name, parsed.GetValue(asOf)), Count(context, parsed.GetValue(days)), parsed.GetValue(json)));
        return command;
    }

    private static int Run(VerbContext context, string path, string? config, LocalDate asOf, int days, bool isJson)
    {
        var site = config is null ? null : SiteFile.Load(context, config);
        var data = DataDirectory.Open(path);
        using var catalog = ArchiveReading.Open(data);
        if (catalog is null && site is null)
        {
            throw new UsageException(context.Say(DiskTexts.NothingRecorded));
        }

        var calendar = CalendarOf.Data(context, data);
        var ledger = DiskLedger.Read(site, data, catalog, calendar, asOf);
        var forecast = new DiskForecast(calendar, catalog?.Holds() ?? []);
        var told = ledger.Volumes.Select(volume => (Volume: volume, Forecast: ledger.Disk(volume) is { } disk ? forecast.Of(disk, asOf, days) : null)).ToList();
        if (isJson)
        {
            JsonOutput.Write(context.PlainOut, ForecastJson.Of(calendar, ledger, told, asOf, days));
        }
        else
        {
            ForecastListing.Write(context, calendar, ledger, told, asOf, days);
        }

        return told.TrueForAll(each => each.Forecast is { FullOn: null }) ? ExitCode.Fine : ExitCode.Findings;
    }

    private static int Count(VerbContext context, int days) =>
        days is >= 1 and <= MostDays ? days : throw new UsageException(context.Say(DiskTexts.BadDays, days, MostDays));

    private static LocalDate Day(VerbContext context, string option, string? text)
    {
        if (text is null)
        {
            return UtcTime.BeijingDate(context.Clock.GetCurrentInstant());
        }

        var day = LocalDatePattern.Iso.Parse(text);
        return day.Success && day.Value.Year > WorkingDayCalendar.First.Year + 20 && day.Value.PlusDays(MostDays) < WorkingDayCalendar.Last
            ? day.Value : throw new UsageException(context.Say(DiskTexts.BadDay, option, text));
    }
}
