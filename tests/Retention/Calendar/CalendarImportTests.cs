using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;

namespace Supervision.Tests.Retention.Calendar;

/// <summary>Next year's notice, and notices that cannot be right.</summary>
public sealed class CalendarImportTests : IDisposable
{
    private static readonly WorkingDayCalendar Current = BuiltInCalendar.Instance;
    private static readonly LocalDate Today = new(2026, 11, 22);

    private readonly string _temp = Directory.CreateTempSubdirectory("calendar-").FullName;

    public void Dispose() => Directory.Delete(_temp, recursive: true);

    [Fact]
    public void A_new_year_changes_only_itself()
    {
        var import = CalendarImport.Plan(Current, [Plausible2027()], Today);

        Assert.Empty(import.Doubts);
        Assert.Empty(import.Replaced);
        Assert.Equal(Plausible2027().Days.Select(day => day.Date), import.Changes.Select(change => change.Date));
        Assert.DoesNotContain(import.Changes, change => change.IsSettled || change.Before is not null);
        for (var day = new LocalDate(2007, 3, 1); day <= new LocalDate(2026, 12, 31); day = day.PlusDays(1))
        {
            Assert.Equal(Current.FloorAsOf(day, 30), import.Calendar.FloorAsOf(day, 30), (one, other) => one!.Oldest == other!.Oldest);
        }

        Assert.Empty(import.Calendar.FloorAsOf(new(2027, 3, 1), 30).UncoveredYears);
        Assert.True(import.Calendar.FloorAsOf(new(2027, 3, 1), 30).Oldest >= Current.FloorAsOf(new(2027, 3, 1), 30).Oldest);
    }

    [Fact]
    public void All_years_of_the_program_are_plausible_but_for_the_day_that_was_none() =>
        Assert.Equal([new CalendarDoubt(CalendarDoubtKind.MakeupOnWeekday, new LocalDate(2020, 2, 3))], Current.Years.Where(year => year.Year > 2007).SelectMany(CalendarPlausibility.Of));

    [Fact]
    public void Days_that_are_over_stay()
    {
        var year = Current.Years.Single(one => one.Year == 2026);
        var without = year with { Days = [.. year.Days.Where(day => day.Date != new LocalDate(2026, 10, 10))] };
        var import = CalendarImport.Plan(Current, [without], Today);

        Assert.Equal([2026], import.Replaced);
        var change = Assert.Single(import.Changes);
        Assert.Equal((new LocalDate(2026, 10, 10), DayKind.MakeupWorkday, true), (change.Date, change.Before!.Kind, change.IsSettled));
        Assert.False(Assert.Single(CalendarImport.Plan(Current, [without], new LocalDate(2026, 10, 10)).Changes).IsSettled);
    }

    [Fact]
    public void The_same_year_again_changes_nothing()
    {
        var import = CalendarImport.Plan(Current, [Current.Years[^1]], Today);
        Assert.Empty(import.Changes);
        Assert.Empty(import.Replaced);
    }

    [Fact]
    public void What_no_notice_says_is_doubted()
    {
        var year = Plausible2027();
        var wrong = new CalendarYear(
            2027,
            [],
            [
                .. year.Days.Where(day => day.Date != new LocalDate(2027, 10, 1)),
                new(new(2027, 3, 3), DayKind.MakeupWorkday, "?"),
                new(new(2028, 1, 1), DayKind.Holiday, "?"),
                .. Enumerable.Range(1, 20).Select(day => new CalendarDay(new(2027, 8, day), DayKind.Holiday, "?")),
            ]);

        Assert.Equal(
            [CalendarDoubtKind.OutsideYear, CalendarDoubtKind.StatutoryDayWorked, CalendarDoubtKind.MakeupOnWeekday, CalendarDoubtKind.WorkingDays],
            CalendarPlausibility.Of(wrong).Select(doubt => doubt.Kind));
    }

    [Fact]
    public void No_year_a_strange_one_and_notices_that_disagree_are_refused()
    {
        Assert.Throws<FormatException>(() => CalendarImport.Plan(Current, [], Today));
        Assert.Throws<FormatException>(() => CalendarImport.Plan(Current, [new(20270, [], [])], Today));
        Assert.Throws<FormatException>(() => CalendarImport.Plan(Current, [new(2027, [], [new(new(2026, 10, 10), DayKind.Holiday, "国庆节")])], Today));
    }

    [Fact]
    public void What_was_imported_is_there_after_a_restart_and_goes_before_the_program()
    {
        var data = DataDirectory.Create(_temp);
        var folder = new CalendarFolder(data);
        Assert.Same(BuiltInCalendar.Instance, folder.Load());

        folder.Store(Plausible2027());
        var year = Current.Years[^1];
        folder.Store(year with { Days = [.. year.Days, new(new(2026, 12, 31), DayKind.Holiday, "元旦")] });

        var loaded = new CalendarFolder(DataDirectory.Open(_temp)).Load();
        Assert.Equal(Plausible2027().Days, loaded.Years[^1].Days);
        Assert.False(loaded.IsWorkingDay(new(2026, 12, 31)));
        Assert.Equal(["cn-workdays-2026.json", "cn-workdays-2027.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        var folder = new CalendarFolder(DataDirectory.Create(_temp));
        folder.Store(Plausible2027());
        var file = Path.Combine(folder.Path, "cn-workdays-2027.json");
        File.Move(file, Path.Combine(folder.Path, "cn-workdays-2028.json"));
        Assert.Contains("cn-workdays-2028.json", Assert.Throws<FormatException>(() => folder.Load()).Message, StringComparison.Ordinal);
    }

    internal static CalendarYear Plausible2027() => new(
        2027,
        ["https://www.gov.cn/2027"],
        [
            .. Off("元旦", new(2027, 1, 1), 3),
            new(new(2027, 1, 30), DayKind.MakeupWorkday, "春节"),
            .. Off("春节", new(2027, 2, 5), 8),
            new(new(2027, 2, 20), DayKind.MakeupWorkday, "春节"),
            .. Off("清明节", new(2027, 4, 3), 3),
            .. Off("劳动节", new(2027, 5, 1), 5),
            new(new(2027, 5, 8), DayKind.MakeupWorkday, "劳动节"),
            .. Off("端午节", new(2027, 6, 9), 1),
            .. Off("中秋节", new(2027, 9, 15), 1),
            .. Off("国庆节", new(2027, 10, 1), 7),
            new(new(2027, 10, 9), DayKind.MakeupWorkday, "国庆节"),
        ]);

    private static IEnumerable<CalendarDay> Off(string name, LocalDate first, int days) => Enumerable.Range(0, days).Select(day => new CalendarDay(first.PlusDays(day), DayKind.Holiday, name));
}
