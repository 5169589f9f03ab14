using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Calendar;

namespace Supervision.Tests.Retention.Schedules;

/// <summary>What a schedule asks for, against a slow reading of each range day by day, and on the days that the State Council arranged.</summary>
public sealed class RecordingHoursTests
{
    private static readonly WorkingDayCalendar Calendar = BuiltInCalendar.Instance;

    // Around the National Day and its make-up days, a Spring Festival, and into the years that no notice covers.
    private static readonly LocalDate[] Days = [new(2026, 9, 18), new(2026, 10, 8), new(2026, 2, 12), new(2025, 12, 30), new(2026, 12, 28), new(2027, 3, 5)];

    [Fact]
    public void A_moment_is_asked_for_where_a_slow_reading_says_so() => Check.QuickThrowOnFailure(Prop.ForAll(
        Schedules().ToArbitrary(),
        Moments().ToArbitrary(),
        (schedule, moment) =>
        {
            var hours = new RecordingHours(schedule, Calendar);
            var margin = Duration.FromMinutes(1);
            Assert.Equal(IsAsked(schedule, moment), hours.Asks(moment));
            Assert.Equal(
                IsAsked(schedule, moment) || IsAsked(schedule, moment + margin) || IsAsked(schedule, moment - margin + Duration.FromNanoseconds(-1)), hours.Records(moment));
        }));

    [Fact]
    public void Parts_next_start_and_days_agree_with_the_moments() => Check.QuickThrowOnFailure(Prop.ForAll(
        Schedules().ToArbitrary(),
        Moments().ToArbitrary(),
        (schedule, moment) =>
        {
            var hours = new RecordingHours(schedule, Calendar);
            var to = moment + Duration.FromHours(31);
            var parts = hours.Parts(UtcTime.ToNanoseconds(moment), UtcTime.ToNanoseconds(to)).ToList();
            for (var at = moment; at < to; at += Duration.FromMinutes(7))
            {
                var ns = UtcTime.ToNanoseconds(at);
                Assert.Equal(hours.Asks(at), parts.Exists(part => ns >= part.Start && ns < part.End));
            }

            var next = hours.NextStart(moment);
            Assert.Equal(parts.Count > 0 ? parts.Min(part => part.Start) : (long?)null, next < to ? UtcTime.ToNanoseconds(next.Value) : null);
            var day = UtcTime.BeijingDate(moment);
            Assert.Equal(Enumerable.Range(0, 1440).Count(minute => IsAsked(schedule, At(day, minute))), hours.Of(day).TotalMinutes);
        }));

    [Fact]
    public void The_stored_text_says_it_all() => Check.QuickThrowOnFailure(Prop.ForAll(
        Schedules().ToArbitrary(), schedule => RecordingSchedule.Parse(schedule.Text) == schedule && RecordingSchedule.Parse(schedule.Text).Ranges.SequenceEqual(schedule.Ranges)));

    [Theory]
    [InlineData(2026, 10, 1, false)] // National Day, a Thursday
    [InlineData(2026, 10, 10, true)] // a Saturday that is worked
    [InlineData(2026, 9, 20, true)] // a Sunday that is worked
    [InlineData(2026, 10, 17, false)] // a Saturday as others
    [InlineData(2026, 10, 12, true)]
    [InlineData(2027, 5, 1, true)] // no notice says anything about 2027: rather too much
    public void Working_days_are_those_of_the_notices(int year, int month, int day, bool isAsked)
    {
        var hours = new RecordingHours(RecordingSchedule.Parse("working 07:30-18:30"), Calendar);
        var date = new LocalDate(year, month, day);
        Assert.Equal(
            (false, isAsked, isAsked, false), (hours.Asks(At(date, 449)), hours.Asks(At(date, 450)), hours.Asks(At(date, 1109)), hours.Asks(At(date, 1110))));
        Assert.Equal((isAsked, isAsked), (hours.Records(At(date, 449)), hours.Records(At(date, 1110))));
        Assert.Equal(Duration.FromHours(isAsked ? 11 : 0), hours.Of(date));
    }

    [Fact]
    public void A_range_over_midnight_belongs_to_the_day_on_which_it_begins()
    {
        var hours = new RecordingHours(RecordingSchedule.Parse("rest 22:00-06:00"), Calendar);
        var (sunday, monday) = (new LocalDate(2026, 11, 22), new LocalDate(2026, 11, 23));
        Assert.Equal((true, true, false), (hours.Asks(At(sunday, 1439)), hours.Asks(At(monday, 0)), hours.Asks(At(monday, 360))));
        Assert.False(hours.Asks(At(monday, 1439)));
        Assert.Equal(At(new LocalDate(2026, 11, 28), 22 * 60), hours.NextStart(At(monday, 360)));
    }

    [Fact]
    public void Always_asks_for_everything_and_never_for_nothing()
    {
        var (always, never) = (RecordingHours.Always, new RecordingHours(RecordingSchedule.Never, Calendar));
        var now = At(Days[0], 60);
        Assert.Equal((true, true, now), (always.Asks(now), always.Records(now), always.NextStart(now)));
        Assert.Equal((false, false, null), (never.Asks(now), never.Records(now), never.NextStart(now)));
        Assert.Equal((Duration.FromDays(1), Duration.Zero), (always.Of(Days[0]), never.Of(Days[0])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sometimes")]
    [InlineData("working 07:30-07:60")]
    [InlineData("working 24:00-06:00")]
    [InlineData("fridays 07:30-18:30")]
    [InlineData("working 07:30-18:30;sat 07:30-18:30")]
    [InlineData("working 07:30")]
    [InlineData("mon 99999999999:00-18:30")]
    public void What_is_no_schedule_is_refused(string text) => Assert.Throws<FormatException>(() => RecordingSchedule.Parse(text));

    /// <summary>Each range, on each of the days around: no arithmetic over midnight, no bits.</summary>
    private static bool IsAsked(RecordingSchedule schedule, Instant moment)
    {
        var local = moment.WithOffset(Offset.FromHours(8)).LocalDateTime;
        return schedule.Ranges.Any(range => Enumerable.Range(-1, 2).Any(back =>
        {
            var begins = local.Date.PlusDays(back);
            var (from, to) = (begins.AtMidnight().PlusMinutes(range.From), begins.AtMidnight().PlusMinutes(range.To));
            return Begins(range.Days, begins) && local >= from && local < to;
        }));
    }

    private static bool Begins(ScheduleDays days, LocalDate day)
    {
        var isKnown = Calendar.IsCovered(day.Year) || Calendar.Find(day) is not null;
        return days.HasFlag(Enum.Parse<ScheduleDays>(day.DayOfWeek.ToString()[..3]))
            || (days.HasFlag(ScheduleDays.Working) && (!isKnown || Calendar.IsWorkingDay(day)))
            || (days.HasFlag(ScheduleDays.Rest) && (!isKnown || !Calendar.IsWorkingDay(day)));
    }

    private static Gen<RecordingSchedule> Schedules() => Ranges().NonEmptyListOf().Where(ranges => ranges.Count <= 5).Select(ranges => RecordingSchedule.Of([.. ranges]));

    private static Gen<ScheduleRange> Ranges() =>
        from days in Gen.Choose(1, 511)
        from start in Gen.Choose(0, 1439)
        from length in Gen.OneOf(Gen.Choose(1, 1440), Gen.Choose(1, 5))
        select new ScheduleRange((ScheduleDays)days, start, start + length);

    private static Gen<Instant> Moments() =>
        from day in Gen.Elements(Days)
        from seconds in Gen.Choose(0, 5 * 86_400)
        select At(day, 0) + Duration.FromSeconds(seconds);

    private static Instant At(LocalDate day, int minute) => day.AtMidnight().PlusMinutes(minute).WithOffset(Offset.FromHours(8)).ToInstant();
}
