using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>A year's days for people: those that are not as their weekday says, and how many are worked.</summary>
internal static class CalendarListing
{
    internal static void Write(VerbContext context, WorkingDayCalendar calendar, int year)
    {
        var listing = new Listing(context, CalendarTexts.Date, CalendarTexts.Weekday, CalendarTexts.Kind, CalendarTexts.Holiday);
        foreach (var day in Named(calendar, year))
        {
            listing.Add(LocalDatePattern.Iso.Format(day.Date), Weekday(context, day.Date), context.Say(CalendarTexts.Of(day)), day.Name);
        }

        listing.Write(withTimes: false);
        var summary = calendar.IsCovered(year) ? CalendarTexts.Summary : CalendarTexts.UncoveredSummary;
        context.PlainOut.WriteLine(context.Say(summary, year, WorkingDays(calendar, year), CalendarVersion.Of(calendar)));
    }

    /// <summary>Days of the calendar year that a notice names, from whichever notice.</summary>
    internal static IEnumerable<CalendarDay> Named(WorkingDayCalendar calendar, int year) => Days(year).Select(calendar.Find).OfType<CalendarDay>();

    internal static int WorkingDays(WorkingDayCalendar calendar, int year) => Days(year).Count(calendar.IsWorkingDay);

    internal static string Weekday(VerbContext context, LocalDate day) =>
        context.Language == Language.Chinese ? "星期" + "一二三四五六日"[(int)day.DayOfWeek - 1] : day.DayOfWeek.ToString();

    private static IEnumerable<LocalDate> Days(int year)
    {
        var first = new LocalDate(year, 1, 1);
        return Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(number => first.PlusDays(number));
    }
}
