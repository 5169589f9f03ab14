using NodaTime;

namespace Supervision.Domain;

/// <summary>The oldest day whose recordings must still exist.</summary>
/// <param name="Oldest">That day in Beijing: it and all later days are kept.</param>
/// <param name="AsOf">The day on which it was asked.</param>
/// <param name="UncoveredYears">Years among the counted days whose arrangement was not published when this calendar was made: those days were counted by the longer-keeping rule.</param>
public sealed record RetentionFloor(LocalDate Oldest, LocalDate AsOf, IReadOnlyList<int> UncoveredYears)
{
    /// <summary>Calendar days from the oldest day up to the day before <see cref="AsOf"/>.</summary>
    public int SpanDays => Period.DaysBetween(Oldest, AsOf);
}
