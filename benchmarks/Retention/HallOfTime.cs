using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Calendar;

namespace Supervision.Benchmarks.Retention;

/// <summary>
/// The record of a hall that the benchmarks look at: one-minute segments up to a midnight in Beijing, so long that by the default term exactly its oldest day is past
/// the ceiling: what a sweeper does each night.
/// </summary>
internal sealed class HallOfTime
{
    /// <summary>The day in 2026 whose ceiling is the farthest back: in spring, when the Spring Festival lies within the thirty working days.</summary>
    internal static readonly LocalDate AsOf = Enumerable.Range(0, 365).Select(day => new LocalDate(2026, 1, 1).PlusDays(day)).MaxBy(day => Period.DaysBetween(Ceiling(day), day));

    internal HallOfTime(int cameras) => Cameras = [.. Enumerable.Range(1, cameras).Select(number => $"counter-{number:D3}")];

    internal IReadOnlyList<string> Cameras { get; }

    internal LocalDate First { get; } = Ceiling(AsOf).PlusDays(-1);

    internal int Days => Period.DaysBetween(First, AsOf);

    internal Instant Begin => Midnight(First);

    internal Instant End => Midnight(AsOf);

    internal static Instant Midnight(LocalDate day) => day.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant();

    private static LocalDate Ceiling(LocalDate asOf) => RetentionTerm.Default.Ceiling(BuiltInCalendar.Instance, asOf);
}
