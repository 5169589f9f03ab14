using System.Globalization;

using NodaTime;

namespace Supervision.Domain;

/// <summary>Days of the Chinese lunar calendar (农历).</summary>
internal static class LunarDate
{
    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <summary>The Beijing day of a lunar date whose month is no leap month.</summary>
    /// <param name="year">Lunar year, 1902 to 2100.</param>
    /// <param name="month">Month by its name, 1 to 12.</param>
    /// <param name="day">Day of the month.</param>
    internal static LocalDate ToDay(int year, int month, int day)
    {
        // The runtime counts a leap month, so that those behind it have a number more than their name.
        var leap = Calendar.GetLeapMonth(year);
        return LocalDate.FromDateTime(Calendar.ToDateTime(year, leap > 0 && leap <= month ? month + 1 : month, day, 0, 0, 0, 0));
    }
}
