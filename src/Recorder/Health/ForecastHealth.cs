using NodaTime;
using NodaTime.Text;

using Supervision.Retention.Policy;

namespace Supervision.Recorder.Health;

/// <summary>What becomes of a disk with today's load, in <c>/health</c>.</summary>
/// <param name="AsOf">The day of the forecast in Beijing, <c>YYYY-MM-DD</c>.</param>
/// <param name="FullOn">The day on which the floor will be broken; null where it is kept.</param>
/// <param name="DaysLeft">Days until then; null where the floor is kept.</param>
/// <param name="MissingBytes">What the disk would have to be larger; 0 where the floor is kept.</param>
/// <param name="DaysThatFit">Days of recordings that fit; null where nothing is written.</param>
/// <param name="DaysNeeded">Days that have to fit today.</param>
/// <param name="Alarm">True where the day comes within <c>storage.forecast_days</c>.</param>
internal sealed record ForecastHealth(string AsOf, string? FullOn, int? DaysLeft, long MissingBytes, int? DaysThatFit, int DaysNeeded, bool Alarm)
{
    /// <summary>Null for null.</summary>
    public static ForecastHealth? Of(VolumeForecast? forecast, int alarmDays) => forecast is null ? null : new(
        LocalDatePattern.Iso.Format(forecast.AsOf),
        forecast.FullOn is { } day ? LocalDatePattern.Iso.Format(day) : null,
        forecast.FullOn is { } full ? Period.DaysBetween(forecast.AsOf, full) : null,
        forecast.MissingBytes,
        forecast.DaysThatFit,
        forecast.DaysNeeded,
        forecast.IsWithin(alarmDays));
}
