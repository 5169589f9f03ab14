using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Policy;

/// <summary>The longest stretch of days that a term ever asks for, its margin and the day that is being recorded included: around a Spring Festival.</summary>
/// <param name="WorkingDays">Working days in it.</param>
/// <param name="DaysOff">Other days in it.</param>
public sealed record LongestSpan(int WorkingDays, int DaysOff)
{
    // Days before the first year are not published.
    private const int Beginning = 200;

    /// <summary>All of its days.</summary>
    public int Days => WorkingDays + DaysOff;

    /// <summary>The longest one in the years that a calendar covers.</summary>
    /// <exception cref="ArgumentException">It covers none.</exception>
    public static LongestSpan Of(RetentionTerm term, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(calendar);
        if (calendar.Years.Count == 0)
        {
            throw new ArgumentException("the calendar covers no year", nameof(calendar));
        }

        var (longest, end) = (0, default(LocalDate));
        for (var day = new LocalDate(calendar.Years[0].Year, 1, 1).PlusDays(Beginning); day <= new LocalDate(calendar.Years[^1].Year, 12, 31); day = day.PlusDays(1))
        {
            var span = Period.DaysBetween(term.Ceiling(calendar, day), day) + 1;
            (longest, end) = span > longest ? (span, day) : (longest, end);
        }

        var working = Enumerable.Range(0, longest).Count(back => calendar.IsWorkingDay(end.PlusDays(-back)));
        return new LongestSpan(working, longest - working);
    }
}
