using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Policy;

/// <summary>
/// Tells whether a disk holds what must be kept: day by day recording adds, and what passes the ceiling goes unless it is held. Pure. A hold counts for whole days.
/// </summary>
/// <param name="calendar">Counts the days to keep, and tells which days are busy.</param>
/// <param name="holds">All holds, ended ones too.</param>
public sealed class DiskForecast(WorkingDayCalendar calendar, IReadOnlyList<Hold> holds)
{
    /// <summary>A year and a month: the Spring Festival is in it, whenever it is asked.</summary>
    public const int UsualDays = 396;

    private const int MostDaysThatFit = 3650;

    /// <summary>Looks ahead.</summary>
    /// <param name="volume">The disk and its cameras.</param>
    /// <param name="asOf">Today in Beijing.</param>
    /// <param name="days">How many days, today included: 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">No day, or a day that the calendar cannot count.</exception>
    public VolumeForecast Of(ForecastVolume volume, LocalDate asOf, int days = UsualDays)
    {
        ArgumentNullException.ThrowIfNull(volume);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var cameras = volume.Cameras.Select(camera => new StoredDays(camera, calendar, holds)).ToList();
        var (free, least) = (volume.FreeBytes, long.MaxValue);
        LocalDate? full = null;
        for (var day = asOf; day < asOf.PlusDays(days); day = day.PlusDays(1))
        {
            foreach (var camera in cameras)
            {
                free += camera.Delete(day) - camera.Record(day);
            }

            least = Math.Min(least, free);
            full ??= free < volume.ReserveBytes ? day : null;
        }

        return new VolumeForecast(
            volume.Volume,
            asOf,
            days,
            full,
            full is null ? 0 : volume.ReserveBytes - least,
            volume.Cameras.Sum(camera => camera.Load.WorkingDay),
            DaysThatFit(volume, asOf),
            volume.Cameras.Select(camera => Period.DaysBetween(camera.Term.Ceiling(calendar, asOf), asOf) + 1).DefaultIfEmpty(0).Max(),
            [.. Years(asOf, days).Where(year => !calendar.IsCovered(year))]);
    }

    private int? DaysThatFit(ForecastVolume volume, LocalDate asOf)
    {
        if (volume.Cameras.All(camera => camera.Load.Most == 0))
        {
            return null;
        }

        var room = volume.FreeBytes - volume.ReserveBytes + volume.Cameras.Sum(camera => Renewed(camera, asOf));
        var count = 0;
        for (var day = asOf; count < MostDaysThatFit && day > WorkingDayCalendar.First; day = day.PlusDays(-1), count++)
        {
            room -= volume.Cameras.Sum(camera => camera.Load.On(calendar, day));
            if (room < 0)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>Bytes that come and go: all but what only a hold keeps.</summary>
    private long Renewed(ForecastCamera camera, LocalDate asOf)
    {
        var ceiling = camera.Term.Ceiling(calendar, asOf);
        return camera.Stored.Where(day => day.Key >= ceiling || !HeldDays.IsHeld(holds, camera.Camera, day.Key, asOf)).Sum(day => day.Value);
    }

    private static IEnumerable<int> Years(LocalDate asOf, int days) => Enumerable.Range(asOf.Year, asOf.PlusDays(days - 1).Year - asOf.Year + 1);
}
