using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Calendar;

/// <summary>What taking over new arrangements would change. Pure: nothing is written.</summary>
/// <param name="Years">The arrangements, by year.</param>
/// <param name="Calendar">The calendar as it would be.</param>
/// <param name="Replaced">Years among them that the calendar covers with other days.</param>
/// <param name="Changes">Days of which something else is said, by date.</param>
/// <param name="Doubts">What is not plausible.</param>
public sealed record CalendarImport(
    IReadOnlyList<CalendarYear> Years, WorkingDayCalendar Calendar, IReadOnlyList<int> Replaced, IReadOnlyList<CalendarChange> Changes, IReadOnlyList<CalendarDoubt> Doubts)
{
    /// <summary>Compares.</summary>
    /// <param name="current">The calendar so far.</param>
    /// <param name="years">New arrangements, each year once.</param>
    /// <param name="today">In Beijing: days before it are over.</param>
    /// <exception cref="FormatException">No year in the file, one that the lunar calendar does not know, or two notices that disagree.</exception>
    public static CalendarImport Plan(WorkingDayCalendar current, IReadOnlyList<CalendarYear> years, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(years);
        if (years.Count == 0)
        {
            throw new FormatException("no year stands in the file");
        }

        if (years.FirstOrDefault(year => year.Year <= WorkingDayCalendar.First.Year || year.Year > WorkingDayCalendar.Last.Year) is { } strange)
        {
            throw new FormatException($"{strange.Year} is no year of this calendar, which goes from {WorkingDayCalendar.First.Year + 1} to {WorkingDayCalendar.Last.Year}");
        }

        var after = Merge(current, years);
        var dates = years.SelectMany(year => year.Days)
            .Concat(current.Years.Where(old => years.Any(year => year.Year == old.Year)).SelectMany(old => old.Days))
            .Select(day => day.Date).Distinct().Order();
        var changes = dates
            .Select(date => new CalendarChange(date, current.Find(date), after.Find(date), IsSettled(current, after, date, today)))
            .Where(change => change.Before?.Kind != change.After?.Kind)
            .ToList();
        return new CalendarImport(
            [.. years.OrderBy(year => year.Year)],
            after,
            [.. years.Select(year => year.Year).Where(year => current.IsCovered(year) && changes.Exists(change => change.Date.Year == year)).Order()],
            changes,
            [.. years.SelectMany(CalendarPlausibility.Of)]);
    }

    private static WorkingDayCalendar Merge(WorkingDayCalendar current, IReadOnlyList<CalendarYear> years)
    {
        try
        {
            return new WorkingDayCalendar(current.Years.Where(old => years.All(year => year.Year != old.Year)).Concat(years));
        }
        catch (ArgumentException error)
        {
            // The line without the parameter's name.
            throw new FormatException(error.Message.Split(" (Parameter", 2)[0], error);
        }
    }

    private static bool IsSettled(WorkingDayCalendar current, WorkingDayCalendar after, LocalDate date, LocalDate today) =>
        date < today && current.IsCovered(date.Year) && current.IsWorkingDay(date) != after.IsWorkingDay(date);
}
