using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Calendar;

namespace Supervision.Tests.Retention.Calendar;

/// <summary>Working days, and the oldest day to keep.</summary>
public sealed class WorkingDayCalendarTests
{
    private const int Required = 30;

    private static readonly WorkingDayCalendar Calendar = BuiltInCalendar.Instance;

    [Theory]
    [InlineData("2025-02-05", "2024-12-17", "2024-12-18", "2024-12-18", "2025-01-06", 50)]
    [InlineData("2025-05-06", "2025-03-20", "2025-03-21", "2025-03-21", "2025-04-06", 47)]
    [InlineData("2025-10-09", "2025-08-21", "2025-08-22", "2025-08-22", "2025-09-09", 49)]
    [InlineData("2026-01-05", "2025-11-21", "2025-11-24", "2025-11-22", "2025-12-06", 45)]
    [InlineData("2026-02-24", "2026-01-06", "2026-01-07", "2026-01-07", "2026-01-25", 49)]
    [InlineData("2026-03-02", "2026-01-13", "2026-01-14", "2026-01-14", "2026-01-31", 48)]
    [InlineData("2026-10-08", "2026-08-20", "2026-08-21", "2026-08-21", "2026-09-08", 49)]
    [InlineData("2026-11-20", "2026-10-10", "2026-10-12", "2026-10-11", "2026-10-21", 41)]
    [InlineData("2026-11-22", "2026-10-12", "2026-10-12", "2026-10-13", "2026-10-23", 41)]
    public void Oldest_day_by_each_convention(string asOf, string apart, string withToday, string withRecorded, string calendarDays, int span)
    {
        Assert.Equal(Day(apart), Floor(asOf, CountingConvention.BothDaysApart).Oldest);
        Assert.Equal(Day(withToday), Floor(asOf, CountingConvention.WithToday).Oldest);
        Assert.Equal(Day(withRecorded), Floor(asOf, CountingConvention.WithRecordedDay).Oldest);
        Assert.Equal(Day(calendarDays), Floor(asOf, CountingConvention.CalendarDays).Oldest);
        Assert.Equal((span, 0), (Floor(asOf, CountingConvention.BothDaysApart).SpanDays, Floor(asOf, CountingConvention.BothDaysApart).UncoveredYears.Count));
    }

    [Theory]
    [InlineData("2025-08-21", "2025-10-10")]
    [InlineData("2026-01-06", "2026-02-25")]
    [InlineData("2026-09-18", "2026-11-06")]
    [InlineData("2026-10-10", "2026-11-21")]
    public void First_day_on_which_a_recording_may_go(string recorded, string from) => Assert.Equal(Day(from), Calendar.DeletableFrom(Day(recorded), Required));

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Working_days_of_a_year(int year, int count) => Assert.Equal(count, Days(new(year, 1, 1), new(year, 12, 31)).Count(Calendar.IsWorkingDay));

    /// <summary>For each day: the floor never goes back, is never younger than 30 working days, and is what a count of its own over the table says.</summary>
    [Fact]
    public void Each_day_of_the_covered_years_agrees_with_a_slow_count()
    {
        var working = Days(new(2006, 12, 1), new(2026, 12, 31)).Where(IsWorkedByTheTable).ToList();
        var before = LocalDate.MinIsoValue;
        var spans = new List<int>();
        foreach (var asOf in Days(new(2007, 3, 1), new(2026, 12, 31)))
        {
            var floor = Calendar.FloorAsOf(asOf, Required);
            Assert.True(floor.Oldest >= before, $"{asOf}: the floor goes back to {floor.Oldest}");
            Assert.Equal(Required, working.Count(day => day >= floor.Oldest && day < asOf));
            Assert.Equal(working.Where(day => day < asOf).TakeLast(Required).First(), floor.Oldest);
            Assert.Empty(floor.UncoveredYears);
            before = floor.Oldest;
            spans.Add(floor.SpanDays);
        }

        Assert.Equal((39, 52), (spans.Min(), spans.Max()));
    }

    [Fact]
    public void Day_of_deletion_and_floor_are_one_rule()
    {
        foreach (var convention in Enum.GetValues<CountingConvention>())
        {
            foreach (var recorded in Days(new(2025, 12, 1), new(2026, 3, 31)))
            {
                var from = Calendar.DeletableFrom(recorded, Required, convention);
                Assert.True(Calendar.FloorAsOf(from, Required, convention).Oldest > recorded);
                Assert.True(Calendar.FloorAsOf(from.PlusDays(-1), Required, convention).Oldest <= recorded);
            }
        }
    }

    /// <summary>By the stated rule for 2027: 6 February is New Year's Day, 9 June Dragon Boat, 15 September Mid-autumn.</summary>
    [Theory]
    [InlineData("2027-01-01", false)]
    [InlineData("2027-01-04", true)]
    [InlineData("2027-02-04", true)]
    [InlineData("2027-02-05", false)]
    [InlineData("2027-02-12", false)]
    [InlineData("2027-02-15", true)]
    [InlineData("2027-02-20", false)]
    [InlineData("2027-04-02", true)]
    [InlineData("2027-04-05", false)]
    [InlineData("2027-04-06", false)]
    [InlineData("2027-04-07", true)]
    [InlineData("2027-05-05", false)]
    [InlineData("2027-05-06", true)]
    [InlineData("2027-06-04", true)]
    [InlineData("2027-06-07", false)]
    [InlineData("2027-06-11", false)]
    [InlineData("2027-06-14", true)]
    [InlineData("2027-09-14", false)]
    [InlineData("2027-09-20", true)]
    [InlineData("2027-10-08", false)]
    [InlineData("2027-10-09", false)]
    [InlineData("2027-10-11", true)]
    public void Uncovered_year_counts_what_is_certainly_worked(string day, bool worked) => Assert.Equal(worked, Calendar.IsWorkingDay(Day(day)));

    [Fact]
    public void Uncovered_years_are_named_and_only_lengthen()
    {
        var known = Calendar.FloorAsOf(new(2026, 3, 2), Required);
        var unknown = new WorkingDayCalendar(Calendar.Years.Where(year => year.Year != 2026)).FloorAsOf(new(2026, 3, 2), Required);

        Assert.Equal([2026], unknown.UncoveredYears);
        Assert.True(unknown.Oldest < known.Oldest);
    }

    /// <summary>Were the covered years not covered, these days alone would have been counted although they were off (README): in most years none, at most two.</summary>
    [Fact]
    public void Longer_keeping_rule_counts_hardly_a_day_that_was_off()
    {
        var without = new WorkingDayCalendar([]);
        Assert.Equal(
            ["2008-09-29", "2008-09-30", "2012-04-02", "2012-04-30", "2013-04-29", "2013-04-30", "2014-04-07", "2015-09-03", "2015-09-04", "2018-04-30", "2018-12-31"],
            Days(new(2008, 1, 1), new(2026, 12, 31)).Where(day => without.IsWorkingDay(day) && !Calendar.IsWorkingDay(day)).Select(LocalDatePattern.Iso.Format));
    }

    [Fact]
    public void Out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(new(1901, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(new(2101, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.FloorAsOf(new(2026, 1, 1), 0));
    }

    [Fact]
    public void Years_are_unlike_and_agree()
    {
        CalendarYear one = new(2030, [], [new(new(2030, 1, 1), DayKind.Holiday, "元旦")]), other = new(2031, [], [new(new(2030, 1, 1), DayKind.MakeupWorkday, "元旦")]);
        Assert.Throws<ArgumentException>(() => new WorkingDayCalendar([one, one]));
        Assert.Throws<ArgumentException>(() => new WorkingDayCalendar([one, other]));
    }

    private static RetentionFloor Floor(string asOf, CountingConvention convention) => Calendar.FloorAsOf(Day(asOf), Required, convention);

    private static bool IsWorkedByTheTable(LocalDate day) => Calendar.Years.SelectMany(year => year.Days).Where(named => named.Date == day).ToList() is [var named]
        ? named.Kind == DayKind.MakeupWorkday
        : day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    private static IEnumerable<LocalDate> Days(LocalDate first, LocalDate last)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
