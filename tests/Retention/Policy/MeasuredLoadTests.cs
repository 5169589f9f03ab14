using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;
using Supervision.Retention.Policy;

namespace Supervision.Tests.Retention.Policy;

/// <summary>What a camera writes a day, from what it wrote lately; and what a year needs.</summary>
public sealed class MeasuredLoadTests
{
    // A Friday that is worked, and no holiday near.
    private static readonly LocalDate Today = new(2026, 11, 20);

    [Fact]
    public void Days_off_and_working_days_are_apart_and_gaps_do_not_make_them_smaller()
    {
        var load = Of(Day(1, 86_400, 24), Day(2, 43_200, 12), Day(5, 8640, 24), Day(6, 8640, 24));
        Assert.Equal(new DailyLoad(86_400, 8640), load);
    }

    [Fact]
    public void Only_the_newest_three_of_a_kind_count() =>
        Assert.Equal(new DailyLoad(200, 200), Of(Day(0, 100, 12), Day(1, 200, 24), Day(2, 200, 24), Day(3, 9999, 24), Day(4, 9999, 24)));

    [Fact]
    public void What_a_full_disk_left_of_the_pictures_is_no_load_as_long_as_there_is_another()
    {
        var thinned = Day(1, 43_200 + 100, 24) with { ThinnedBytes = 100, ThinnedTime = Duration.FromHours(12) };
        var wholly = Day(2, 100, 24) with { ThinnedBytes = 100, ThinnedTime = Duration.FromHours(24) };
        Assert.Equal(new DailyLoad(86_400, 86_400), Of(thinned, wholly));
        Assert.Equal(new DailyLoad(100, 100), Of(wholly));
    }

    [Fact]
    public void Today_counts_as_if_it_were_whole() => Assert.Equal(new DailyLoad(2400, 2400), Of(Day(0, 200, 2)));

    [Fact]
    public void Minutes_count_where_nothing_else_is_there() => Assert.Equal(new DailyLoad(8640, 8640), Of(Day(0, 6, 1 / 60.0)));

    [Fact]
    public void Nothing_lately_is_nothing_and_nothing_at_all_is_not_known()
    {
        Assert.Equal(DailyLoad.None, Of(Day(7, 100, 24)));
        Assert.Null(Of(Day(21, 100, 24)));
        Assert.Null(Of(Day(-1, 100, 24)));
    }

    [Fact]
    public void The_longest_span_is_the_one_that_the_readme_plans()
    {
        // 52 days before today, at most, in the years 2007 to 2026; and today.
        Assert.Equal(53, LongestSpan.Of(RetentionTerm.Default with { MarginDays = 0 }, BuiltInCalendar.Instance).Days);
        Assert.Equal(56, LongestSpan.Of(RetentionTerm.Default, BuiltInCalendar.Instance).Days);
        Assert.Equal(31, LongestSpan.Of(new RetentionTerm(30, CountingConvention.CalendarDays, 0), BuiltInCalendar.Instance).Days);
    }

    [Fact]
    public void A_need_is_the_sum_of_what_each_camera_needs()
    {
        var need = CapacityNeed.Of(
            "main",
            100,
            [(new RetentionTerm(30, CountingConvention.CalendarDays, 0), new DailyLoad(2, 2)), (new RetentionTerm(40, CountingConvention.CalendarDays, 2), new DailyLoad(1, 1))],
            BuiltInCalendar.Instance);
        Assert.Equal(new CapacityNeed("main", 2, 3, 43, 62 + 43, 100), need);
        Assert.False(need.Fits);
    }

    private static DailyLoad? Of(params RecordedDay[] days) => MeasuredLoad.Of(days, BuiltInCalendar.Instance, Today);

    private static RecordedDay Day(int back, long bytes, double hours) => new("cam1", Today.PlusDays(-back), bytes, Duration.FromHours(hours));
}
