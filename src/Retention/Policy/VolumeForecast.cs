using NodaTime;

namespace Supervision.Retention.Policy;

/// <summary>What becomes of a disk with today's load.</summary>
/// <param name="Volume">Its id.</param>
/// <param name="AsOf">The first day of the forecast, in Beijing.</param>
/// <param name="Days">How many days were looked at, <paramref name="AsOf"/> included.</param>
/// <param name="FullOn">The day on which the disk is full although all that may go is gone: what is recorded then has no room, and the floor is broken. Null where that day does not come.</param>
/// <param name="MissingBytes">What the disk would have to be larger, so that the day does not come; 0 without one.</param>
/// <param name="DailyBytes">What its cameras write on a working day.</param>
/// <param name="DaysThatFit">Days of recordings, today first and back from there, for which there is room; null where nothing is written.</param>
/// <param name="DaysNeeded">Days that have to fit today by the rules, their margins included: the most of all cameras.</param>
/// <param name="UncoveredYears">Years that the forecast reaches into and whose working days are not published: there days are counted so that more is kept.</param>
public sealed record VolumeForecast(
    string Volume,
    LocalDate AsOf,
    int Days,
    LocalDate? FullOn,
    long MissingBytes,
    long DailyBytes,
    int? DaysThatFit,
    int DaysNeeded,
    IReadOnlyList<int> UncoveredYears)
{
    /// <summary>True where the day comes within so many days from <see cref="AsOf"/>.</summary>
    public bool IsWithin(int days) => FullOn is { } day && Period.DaysBetween(AsOf, day) <= days;
}
