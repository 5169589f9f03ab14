using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Calendar;

/// <summary>
/// Days that are off by the law itself (全国年节及纪念日放假办法, Art. 2), whatever a notice arranges around them. 清明 is left out: its day is an astronomical one. The revision of
/// 2024-11-10 added lunar New Year's Eve and 2 May, from 2025 on.
/// </summary>
internal static class StatutoryHolidays
{
    private const int Revision = 2025;

    /// <summary>The days of a year.</summary>
    internal static IEnumerable<LocalDate> Of(int year)
    {
        var newYear = LunarDate.ToDay(year, 1, 1);
        return
        [
            new(year, 1, 1), newYear, newYear.PlusDays(1), newYear.PlusDays(2), new(year, 5, 1), new(year, 10, 1), new(year, 10, 2), new(year, 10, 3),
            LunarDate.ToDay(year, 5, 5), LunarDate.ToDay(year, 8, 15),
            .. year < Revision ? Enumerable.Empty<LocalDate>() : [newYear.PlusDays(-1), new LocalDate(year, 5, 2)],
        ];
    }
}
