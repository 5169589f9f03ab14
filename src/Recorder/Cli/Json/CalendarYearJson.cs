using Supervision.Domain;
using Supervision.Recorder.Cli.Tables;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>calendar show --json</c> writes: <c>rule</c> is <c>published</c> where days count as a notice says, <c>certainly-worked</c> where there is none. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record CalendarYearJson(string Format, string Calendar, int Year, bool Covered, string Rule, int WorkingDays, IReadOnlyList<string> Papers, IReadOnlyList<CalendarDayJson> Days)
{
    private const string Published = "published", CertainlyWorked = "certainly-worked";

    internal static CalendarYearJson Of(WorkingDayCalendar calendar, int year) => new(
        "supervision-calendar-year/1",
        CalendarVersion.Of(calendar),
        year,
        calendar.IsCovered(year),
        calendar.IsCovered(year) ? Published : CertainlyWorked,
        CalendarListing.WorkingDays(calendar, year),
        calendar.Years.FirstOrDefault(one => one.Year == year)?.Papers ?? [],
        [.. CalendarListing.Named(calendar, year).Select(CalendarDayJson.Of)]);
}
