using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Disks;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>A forecast of the disks for people.</summary>
internal static class ForecastListing
{
    internal static void Write(
        VerbContext context, WorkingDayCalendar calendar, DiskLedger ledger, IReadOnlyList<(HallVolume Volume, VolumeForecast? Forecast)> told, LocalDate asOf, int days)
    {
        foreach (var year in told.SelectMany(each => each.Forecast?.UncoveredYears ?? []).Distinct().Order())
        {
            context.PlainError.WriteLine(context.Say(CalendarTexts.Uncovered, year));
        }

        Volumes(context, told);
        Cameras(context, calendar, ledger, told, asOf);
        foreach (var (volume, forecast) in told.Where(each => each.Forecast is not { FullOn: null }))
        {
            context.PlainOut.WriteLine(forecast?.FullOn is { } day
                ? context.Say(DiskTexts.Broken, volume.Id, Day(day), Gigabytes(forecast.MissingBytes))
                : context.Say(DiskTexts.Gone, volume.Id, context.Say(DiskTexts.NotThere)));
        }

        if (told.All(each => each.Forecast is { FullOn: null }))
        {
            context.PlainOut.WriteLine(context.Say(DiskTexts.Kept, Day(asOf.PlusDays(days - 1))));
        }
    }

    private static void Volumes(VerbContext context, IReadOnlyList<(HallVolume Volume, VolumeForecast? Forecast)> told)
    {
        var listing = new Listing(context, DiskTexts.Volume, DiskTexts.Free, DiskTexts.Daily, DiskTexts.Fits, DiskTexts.Needed, DiskTexts.BrokenOn, DiskTexts.Missing);
        foreach (var (volume, forecast) in told)
        {
            listing.Add(
                volume.Id,
                DiskLedger.Space(volume) is { } space ? Gigabytes(space.FreeBytes) : "-",
                forecast is null ? "-" : Gigabytes(forecast.DailyBytes),
                forecast?.DaysThatFit?.ToString() ?? "-",
                forecast?.DaysNeeded.ToString() ?? "-",
                forecast?.FullOn is { } day ? Day(day) : "-",
                forecast?.FullOn is null ? "-" : Gigabytes(forecast.MissingBytes));
        }

        listing.Write(withTimes: false);
    }

    private static void Cameras(
        VerbContext context, WorkingDayCalendar calendar, DiskLedger ledger, IReadOnlyList<(HallVolume Volume, VolumeForecast? Forecast)> told, LocalDate asOf)
    {
        var listing = new Listing(context, TableTexts.Camera, DiskTexts.Volume, DiskTexts.Stored, DiskTexts.Daily, DiskTexts.DailyOff, DiskTexts.Oldest, DiskTexts.Floor);
        foreach (var (volume, camera) in told.SelectMany(each => ledger.CamerasOn(each.Volume).Select(camera => (each.Volume, camera))))
        {
            listing.Add(
                camera.Camera,
                volume.Id,
                Gigabytes(camera.Stored.Values.Sum()),
                Gigabytes(camera.Load.WorkingDay),
                Gigabytes(camera.Load.DayOff),
                camera.Stored.Count == 0 ? "-" : Day(camera.Stored.Keys.Min()),
                Day(camera.Term.Floor(calendar, asOf).Oldest));
        }

        listing.Write(withTimes: false);
    }

    private static string Gigabytes(long bytes) => (bytes / 1e9).ToString("N1");

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
