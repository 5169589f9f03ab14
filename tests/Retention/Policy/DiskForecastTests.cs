using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.Retention.Policy;

namespace Supervision.Tests.Retention.Policy;

/// <summary>The forecast against a slow count of every day, and at the two holidays that make spans long.</summary>
public sealed class DiskForecastTests
{
    private const long Load = 10;

    private static readonly WorkingDayCalendar Calendar = BuiltInCalendar.Instance;

    [Fact]
    public void It_agrees_with_a_slow_count_of_every_day() => Check.QuickThrowOnFailure(Prop.ForAll(Cases.ToArbitrary(), test =>
    {
        var forecast = new DiskForecast(Calendar, test.Holds).Of(test.Volume, test.AsOf, test.Days);
        var (full, missing) = Slowly(test);
        Assert.Equal((full, missing), (forecast.FullOn, forecast.MissingBytes));
    }));

    [Fact]
    public void More_room_never_breaks_the_floor_earlier() => Check.QuickThrowOnFailure(Prop.ForAll(Cases.ToArbitrary(), test =>
    {
        var forecast = new DiskForecast(Calendar, test.Holds);
        var less = forecast.Of(test.Volume, test.AsOf, test.Days);
        var more = forecast.Of(test.Volume with { FreeBytes = test.Volume.FreeBytes + 7 }, test.AsOf, test.Days);
        Assert.True(more.FullOn is null || more.FullOn >= less.FullOn);
        Assert.True(more.MissingBytes <= less.MissingBytes);
        var enough = forecast.Of(test.Volume with { FreeBytes = test.Volume.FreeBytes + less.MissingBytes }, test.AsOf, test.Days);
        Assert.Null(enough.FullOn);
    }));

    [Theory]
    [InlineData("2025-12-01", "2026-02-14", "2026-03-20")]
    [InlineData("2026-08-01", "2026-10-01", "2026-11-08")]
    public void A_disk_for_ordinary_weeks_breaks_the_floor_after_the_holidays(string from, string earliest, string latest)
    {
        var (asOf, days) = (Day(from), 100);
        var needed = Range(asOf, asOf.PlusDays(days - 1)).Max(Span);
        var first = Range(asOf, asOf.PlusDays(days - 1)).First(day => Span(day) == needed);
        Assert.InRange(first, Day(earliest), Day(latest));

        // A disk with what it has to have today, and room for as many days as the worst time needs, but one.
        var tight = new DiskForecast(Calendar, []).Of(Steady(asOf, free: (needed - Span(asOf)) * Load), asOf, days);
        Assert.Equal((first, Load), (tight.FullOn, tight.MissingBytes));
        Assert.Null(new DiskForecast(Calendar, []).Of(Steady(asOf, free: (needed - Span(asOf) + 1) * Load), asOf, days).FullOn);
    }

    [Fact]
    public void A_full_disk_is_told_today_and_an_empty_hall_never()
    {
        var asOf = Day("2026-03-02");
        Assert.Equal(asOf, new DiskForecast(Calendar, []).Of(new ForecastVolume("main", 5, 0, [Camera(Load, [])]), asOf).FullOn);
        var idle = new DiskForecast(Calendar, []).Of(new ForecastVolume("main", 5, 0, [Camera(0, [])]), asOf);
        Assert.Equal((null, null, 0), (idle.FullOn, idle.DaysThatFit, idle.MissingBytes));
    }

    [Fact]
    public void What_is_held_takes_its_room_until_it_is_over()
    {
        var asOf = Day("2026-06-01");
        var stored = Enumerable.Range(1, 100).ToDictionary(back => asOf.PlusDays(-back), _ => Load);
        var volume = new ForecastVolume("main", Load, 20 * Load, [Camera(Load, stored)]);
        var hold = Hold(asOf.PlusDays(-100), asOf.PlusDays(-60), until: null);
        var free = new DiskForecast(Calendar, []).Of(volume, asOf);
        var held = new DiskForecast(Calendar, [hold]).Of(volume, asOf);
        var over = new DiskForecast(Calendar, [hold with { Until = asOf.PlusDays(-1) }]).Of(volume, asOf);
        Assert.Equal(free.DaysThatFit - 40, held.DaysThatFit);
        Assert.Equal(free, over with { UncoveredYears = free.UncoveredYears });
        Assert.Equal((0, true), (free.MissingBytes, held.MissingBytes > 0));
    }

    [Fact]
    public void Years_without_a_calendar_are_named() =>
        Assert.Equal([2027], new DiskForecast(Calendar, []).Of(new ForecastVolume("main", 1000, 0, [Camera(1, [])]), Day("2026-12-01"), 60).UncoveredYears);

    [Fact]
    public void Today_counts_to_its_end_and_what_is_there_of_it_once()
    {
        var asOf = Day("2026-03-02");
        ForecastVolume Volume(long free) => new("main", free, 3, [Camera(Load, new() { [asOf] = 4 })]);
        Assert.Null(new DiskForecast(Calendar, []).Of(Volume(9), asOf, 1).FullOn);
        Assert.Equal((asOf, 1), (new DiskForecast(Calendar, []).Of(Volume(8), asOf, 1).FullOn, new DiskForecast(Calendar, []).Of(Volume(8), asOf, 1).MissingBytes));
    }

    private static (LocalDate? Full, long Missing) Slowly(Case test)
    {
        var capacity = test.Volume.FreeBytes + test.Volume.Cameras.Sum(camera => camera.Stored.Values.Sum());
        LocalDate? full = null;
        var worst = long.MinValue;
        for (var day = test.AsOf; day < test.AsOf.PlusDays(test.Days); day = day.PlusDays(1))
        {
            var used = test.Volume.Cameras.Sum(camera => Used(test, camera, day));
            worst = Math.Max(worst, used + test.Volume.ReserveBytes - capacity);
            full ??= capacity - used < test.Volume.ReserveBytes ? day : null;
        }

        return (full, full is null ? 0 : worst);
    }

    /// <summary>Every day that was ever recorded up to now, and that on no day since today went past the ceiling without a hold.</summary>
    private static long Used(Case test, ForecastCamera camera, LocalDate now)
    {
        var days = camera.Stored.Keys.Concat(Range(test.AsOf, now)).Distinct();
        return days.Where(day => Range(day < test.AsOf ? test.AsOf : day, now).All(at => day >= camera.Term.Ceiling(Calendar, at) || IsHeld(test.Holds, camera.Camera, day, at)))
            .Sum(day => day < test.AsOf ? camera.Stored[day] : Math.Max(camera.Stored.GetValueOrDefault(day), camera.Load.On(Calendar, day)));
    }

    private static bool IsHeld(IReadOnlyList<Hold> holds, string camera, LocalDate day, LocalDate at) => holds.Any(hold =>
        hold.IsActive(at) && hold.Covers(camera, Instant.FromUtc(day.Year, day.Month, day.Day, 0, 0) - Duration.FromHours(8), Instant.FromUtc(day.Year, day.Month, day.Day, 16, 0)));

    private static IEnumerable<LocalDate> Range(LocalDate from, LocalDate to) => Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Select(from.PlusDays);

    private static int Span(LocalDate day) => Period.DaysBetween(RetentionTerm.Default.Ceiling(Calendar, day), day) + 1;

    private static ForecastVolume Steady(LocalDate asOf, long free) =>
        new("main", free, Load, [Camera(Load, Range(RetentionTerm.Default.Ceiling(Calendar, asOf), asOf).ToDictionary(day => day, _ => Load))]);

    private static ForecastCamera Camera(long load, Dictionary<LocalDate, long> stored) => new("cam1", RetentionTerm.Default, new DailyLoad(load, load), stored);

    private static Hold Hold(LocalDate from, LocalDate to, LocalDate? until) => new(
        1, HoldKind.Case, [], from.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant(), to.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant(), "a case", "who", default, until, null);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static Gen<Case> Cases =>
        from asOf in Gen.Choose(0, 5000).Select(day => new LocalDate(2010, 1, 1).PlusDays(day))
        from days in Gen.Choose(1, 70)
        from cameras in Gen.Choose(1, 3)
        from stored in Gen.Choose(0, 80).ArrayOf(cameras)
        from loads in Gen.Choose(0, 20).ArrayOf(cameras * 2)
        from margins in Gen.Choose(0, 9).ArrayOf(cameras)
        from free in Gen.Choose(-20, 900)
        from reserve in Gen.Choose(0, 50)
        from holds in Gen.Choose(0, 90).Three().ArrayOf(2)
        select new Case(
            new ForecastVolume("main", free, reserve, [.. Enumerable.Range(0, cameras).Select(number => new ForecastCamera(
                $"cam{number}",
                new RetentionTerm(10 + margins[number], number == 2 ? CountingConvention.CalendarDays : CountingConvention.BothDaysApart, margins[number]),
                new DailyLoad(loads[number], loads[number + cameras]),
                Enumerable.Range(0, stored[number]).ToDictionary(back => asOf.PlusDays(-back), back => (long)(back % 7))))]),
            [.. holds.Select(hold => Hold(asOf.PlusDays(-hold.Item1 - 5), asOf.PlusDays(-hold.Item1 + 20), hold.Item3 < 60 ? asOf.PlusDays(hold.Item2) : null))],
            asOf,
            days);

    private sealed record Case(ForecastVolume Volume, IReadOnlyList<Hold> Holds, LocalDate AsOf, int Days);
}
