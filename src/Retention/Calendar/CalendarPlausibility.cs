using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Calendar;

/// <summary>Compares a new arrangement with what the law fixes and with what all notices since 2007 had in common: a typing mistake must not shorten retention.</summary>
public static class CalendarPlausibility
{
    // Of 2007 to 2026: 248 to 252.
    private const int FewestWorkingDays = 245, MostWorkingDays = 255;
    private const int DecemberDaysBefore = 7;

    /// <summary>What is doubtful; empty for a plausible year.</summary>
    public static IReadOnlyList<CalendarDoubt> Of(CalendarYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        var calendar = new WorkingDayCalendar([year]);
        var (first, last) = (new LocalDate(year.Year, 1, 1), new LocalDate(year.Year, 12, 31));
        var worked = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Count(day => calendar.IsWorkingDay(first.PlusDays(day)));
        return
        [
            .. year.Days.Where(day => day.Date < first.PlusDays(-DecemberDaysBefore) || day.Date > last).Select(day => new CalendarDoubt(CalendarDoubtKind.OutsideYear, day.Date)),
            .. StatutoryHolidays.Of(year.Year).Where(calendar.IsWorkingDay).Select(day => new CalendarDoubt(CalendarDoubtKind.StatutoryDayWorked, day)),
            .. year.Days.Where(day => day is { Kind: DayKind.MakeupWorkday, Date.DayOfWeek: not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) })
                .Select(day => new CalendarDoubt(CalendarDoubtKind.MakeupOnWeekday, day.Date)),
            .. worked is < FewestWorkingDays or > MostWorkingDays ? new[] { new CalendarDoubt(CalendarDoubtKind.WorkingDays, null) } : [],
        ];
    }
}
