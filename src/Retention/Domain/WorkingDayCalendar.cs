using System.Collections.Frozen;

using NodaTime;

namespace Supervision.Domain;

/// <summary>
/// Working days of mainland China, in Beijing days: Monday to Friday but for what the State Council's notices arrange otherwise. Immutable; what it answers for a covered year stays.
/// </summary>
public sealed class WorkingDayCalendar
{
    private readonly FrozenDictionary<LocalDate, CalendarDay> _days;
    private readonly FrozenSet<int> _covered;

    /// <param name="years">Each year at most once.</param>
    /// <exception cref="ArgumentException">A year stands twice, or two years say different things about a day.</exception>
    public WorkingDayCalendar(IEnumerable<CalendarYear> years)
    {
        Years = [.. years.OrderBy(year => year.Year)];
        _covered = Years.Select(year => year.Year).ToFrozenSet();
        if (_covered.Count != Years.Count)
        {
            throw new ArgumentException("a year stands twice", nameof(years));
        }

        // By date over all years: days of late December may stand in the notice of the year that begins.
        var days = new Dictionary<LocalDate, CalendarDay>();
        foreach (var day in Years.SelectMany(year => year.Days))
        {
            if (!days.TryAdd(day.Date, day) && days[day.Date].Kind != day.Kind)
            {
                throw new ArgumentException($"two notices disagree about {day.Date:uuuu-MM-dd}", nameof(years));
            }
        }

        _days = days.ToFrozenDictionary();
    }

    /// <summary>First and last day that can be asked for.</summary>
    public static readonly LocalDate First = new(UncoveredYear.First, 1, 1), Last = new(UncoveredYear.Last, 12, 31);

    /// <summary>The arrangements, by year.</summary>
    public IReadOnlyList<CalendarYear> Years { get; }

    /// <summary>True where the year's arrangement is in this calendar. For other years the longer-keeping rule holds.</summary>
    public bool IsCovered(int year) => _covered.Contains(year);

    /// <summary>What a notice says about a day; null where none names it.</summary>
    public CalendarDay? Find(LocalDate day) => _days.GetValueOrDefault(day);

    /// <summary>True where a day is worked; in a year that is not covered, only where it certainly is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside <see cref="First"/> to <see cref="Last"/>.</exception>
    public bool IsWorkingDay(LocalDate day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, Last);
        return Find(day) is { } named ? named.Kind == DayKind.MakeupWorkday
            : IsCovered(day.Year) ? day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            : UncoveredYear.IsCertainlyWorked(day);
    }

    /// <summary>The oldest day to keep.</summary>
    /// <param name="asOf">The day in Beijing on which it is asked: it is not over.</param>
    /// <param name="days">Days to keep, 1 or more: working days, or calendar days by <see cref="CountingConvention.CalendarDays"/>.</param>
    /// <param name="convention">How they are counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one day, or one of the days lies outside <see cref="First"/> to <see cref="Last"/>.</exception>
    public RetentionFloor FloorAsOf(LocalDate asOf, int days, CountingConvention convention = CountingConvention.BothDaysApart)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(asOf, Last);
        var uncovered = new SortedSet<int>();
        var oldest = convention switch
        {
            CountingConvention.CalendarDays => asOf.PlusDays(-days),
            CountingConvention.WithToday when IsWorkingDay(asOf) && days == 1 => asOf,
            CountingConvention.WithToday when IsWorkingDay(asOf) => Back(asOf, days - 1, uncovered),
            CountingConvention.WithRecordedDay => Back(asOf, days, uncovered).PlusDays(1),
            _ => Back(asOf, days, uncovered),
        };
        return new RetentionFloor(oldest, asOf, [.. uncovered]);
    }

    /// <summary>The first day on which a recording may be deleted, by the same count: the first whose floor is later than the recorded day.</summary>
    /// <param name="recorded">Day of the recording in Beijing.</param>
    /// <param name="days">As for <see cref="FloorAsOf"/>.</param>
    /// <param name="convention">As for <see cref="FloorAsOf"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="FloorAsOf"/>.</exception>
    public LocalDate DeletableFrom(LocalDate recorded, int days, CountingConvention convention = CountingConvention.BothDaysApart)
    {
        var asOf = recorded.PlusDays(1);
        while (FloorAsOf(asOf, days, convention).Oldest <= recorded)
        {
            asOf = asOf.PlusDays(1);
        }

        return asOf;
    }

    /// <summary>The working day of that number before a day, which does not count itself.</summary>
    private LocalDate Back(LocalDate day, int number, SortedSet<int> uncovered)
    {
        while (number > 0)
        {
            day = day.PlusDays(-1);
            number -= IsWorkingDay(day) ? 1 : 0;
            if (!IsCovered(day.Year))
            {
                uncovered.Add(day.Year);
            }
        }

        return day;
    }
}
