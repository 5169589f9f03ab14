using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Policy;

/// <summary>What of a load remains where a camera is recorded by a schedule: as on the busiest working day and on the busiest other day of two years.</summary>
public static class ScheduledLoad
{
    private const int Years = 2;

    /// <summary>The load of the days of a schedule.</summary>
    /// <param name="whole">Of days that are recorded from end to end.</param>
    /// <param name="schedule">When is recorded.</param>
    /// <param name="calendar">Tells working days; where it covers no year, the load stays whole.</param>
    public static DailyLoad Of(DailyLoad whole, RecordingSchedule schedule, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(calendar);
        if (schedule.IsAlways || calendar.Years.Count == 0)
        {
            return whole;
        }

        var hours = new RecordingHours(schedule, calendar);
        var first = new LocalDate(calendar.Years[Math.Max(0, calendar.Years.Count - Years)].Year, 1, 1);
        var days = Enumerable.Range(0, Period.DaysBetween(first, new LocalDate(calendar.Years[^1].Year, 12, 31)) + 1).Select(first.PlusDays).ToLookup(calendar.IsWorkingDay);
        return new DailyLoad(Part(whole.WorkingDay, days[true]), Part(whole.DayOff, days[false]));

        long Part(long bytes, IEnumerable<LocalDate> of) => (long)(bytes * of.Select(day => hours.Of(day, RecordingHours.Margin).TotalDays).DefaultIfEmpty(1).Max());
    }
}
