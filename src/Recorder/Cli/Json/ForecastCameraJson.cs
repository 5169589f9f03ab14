using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A camera in <see cref="ForecastJson"/>.</summary>
internal sealed record ForecastCameraJson(
    string Camera, string Volume, long StoredBytes, long WorkingDayBytes, long DayOffBytes, string? Oldest, string Floor, int Days, string Convention, int MarginDays)
{
    internal static ForecastCameraJson Of(string volume, ForecastCamera camera, WorkingDayCalendar calendar, LocalDate asOf) => new(
        camera.Camera,
        volume,
        camera.Stored.Values.Sum(),
        camera.Load.WorkingDay,
        camera.Load.DayOff,
        camera.Stored.Count == 0 ? null : LocalDatePattern.Iso.Format(camera.Stored.Keys.Min()),
        LocalDatePattern.Iso.Format(camera.Term.Floor(calendar, asOf).Oldest),
        camera.Term.Days,
        camera.Term.Convention.Name(),
        camera.Term.MarginDays);
}
