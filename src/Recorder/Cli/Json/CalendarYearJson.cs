using Supervision.Domain;
using Supervision.Recorder.Cli.Tables;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>calendar show --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record CalendarYearJson(string Format, string Calendar, int Year, bool Covered, int WorkingDays, IReadOnlyList<string> Papers, IReadOnlyList<CalendarDayJson> Days)
{
    internal static CalendarYearJson Of(WorkingDayCalendar calendar, int year) => new(
        "supervision-calendar-year/1",
        CalendarVersion.Of(calendar),
        year,
        calendar.IsCovered(year),
        CalendarListing.WorkingDays(calendar, year),
        calendar.Years.FirstOrDefault(one => one.Year == year)?.Papers ?? [],
        [.. CalendarListing.Named(calendar, year).Select(CalendarDayJson.Of)]);
}
