using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Disks;
using Supervision.Retention.Calendar;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>retention forecast --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record ForecastJson(
    string Format, bool Ok, string Calendar, string AsOf, int Days, IReadOnlyList<int> UncoveredYears, IReadOnlyList<ForecastVolumeJson> Volumes, IReadOnlyList<ForecastCameraJson> Cameras)
{
    internal static ForecastJson Of(
        WorkingDayCalendar calendar, DiskLedger ledger, IReadOnlyList<(HallVolume Volume, VolumeForecast? Forecast)> told, LocalDate asOf, int days) => new(
        "supervision-forecast/1",
        told.All(each => each.Forecast is { FullOn: null }),
        CalendarVersion.Of(calendar),
        LocalDatePattern.Iso.Format(asOf),
        days,
        [.. told.SelectMany(each => each.Forecast?.UncoveredYears ?? []).Distinct().Order()],
        [.. told.Select(each => ForecastVolumeJson.Of(each.Volume, each.Forecast))],
        [.. told.SelectMany(each => ledger.CamerasOn(each.Volume).Select(camera => ForecastCameraJson.Of(each.Volume.Id, camera, calendar, asOf)))]);
}
