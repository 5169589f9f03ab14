using NodaTime;

namespace Supervision.Domain;

/// <summary>
/// Days of a year whose arrangement is not published: only those count as worked that are so almost certainly. All days on which a holiday usually lies are off, and nobody works in
/// place of another day, so that recordings are kept longer. How near that comes: README of Retention/Calendar.
/// </summary>
internal static class UncoveredYear
{
    /// <summary>Years that the lunar calendar of the runtime knows.</summary>
    internal const int First = 1902, Last = 2100;

    private const int NewYearDays = 8, AroundFestival = 2;

    /// <summary>True where a day is certainly worked.</summary>
    /// <param name="day">In <see cref="First"/> to <see cref="Last"/>.</param>
    internal static bool IsCertainlyWorked(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !IsFixedHoliday(day) && !IsLunarHoliday(day);

    private static bool IsFixedHoliday(LocalDate day) => (day.Month, day.Day) is (1, <= 3) or (4, >= 3 and <= 6) or (5, <= 5) or (10, <= 8);

    private static bool IsLunarHoliday(LocalDate day)
    {
        var newYearsEve = LunarDate.ToDay(day.Year, 1, 1).PlusDays(-1);
        return Period.DaysBetween(newYearsEve, day) is >= 0 and < NewYearDays || IsNear(day, 5, 5) || IsNear(day, 8, 15);
    }

    private static bool IsNear(LocalDate day, int month, int dayOfMonth) =>
        Period.DaysBetween(LunarDate.ToDay(day.Year, month, dayOfMonth), day) is >= -AroundFestival and <= AroundFestival;
}
