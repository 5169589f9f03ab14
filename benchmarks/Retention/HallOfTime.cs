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
    internal HallOfTime(int cameras, LocalDate asOf)
    {
        Cameras = [.. Enumerable.Range(1, cameras).Select(number => $"counter-{number:D3}")];
        (AsOf, First) = (asOf, RetentionTerm.Default.Ceiling(BuiltInCalendar.Instance, asOf).PlusDays(-1));
    }

    internal IReadOnlyList<string> Cameras { get; }

    /// <summary>The day in Beijing at whose begin the record ends.</summary>
    internal LocalDate AsOf { get; }

    internal LocalDate First { get; }

    internal int Days => Period.DaysBetween(First, AsOf);

    internal Instant Begin => Midnight(First);

    internal Instant End => Midnight(AsOf);

    internal static Instant Midnight(LocalDate day) => day.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant();
}
