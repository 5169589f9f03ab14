using Supervision.Domain;

namespace Supervision.Retention.Policy;

/// <summary>What must fit on a disk at the worst time of the year, and what does.</summary>
/// <param name="Volume">Its id.</param>
/// <param name="Cameras">How many cameras are recorded on it.</param>
/// <param name="DailyBytes">What they write on a working day.</param>
/// <param name="Days">The longest stretch that must be there, of all cameras.</param>
/// <param name="NeededBytes">What all of it takes.</param>
/// <param name="CapacityBytes">What recordings may take there.</param>
public sealed record CapacityNeed(string Volume, int Cameras, long DailyBytes, int Days, long NeededBytes, long CapacityBytes)
{
    /// <summary>True where it fits.</summary>
    public bool Fits => NeededBytes <= CapacityBytes;

    /// <summary>Adds up what cameras need.</summary>
    /// <param name="volume">Id of the disk.</param>
    /// <param name="capacity">Bytes that recordings may take there.</param>
    /// <param name="cameras">Term and load of each of its cameras.</param>
    /// <param name="calendar">Counts the days.</param>
    /// <exception cref="ArgumentException">As for <see cref="LongestSpan.Of"/>.</exception>
    public static CapacityNeed Of(string volume, long capacity, IReadOnlyCollection<(RetentionTerm Term, DailyLoad Load)> cameras, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(cameras);
        var spans = cameras.Select(camera => camera.Term).Distinct().ToDictionary(term => term, term => LongestSpan.Of(term, calendar));
        return new CapacityNeed(
            volume,
            cameras.Count,
            cameras.Sum(camera => camera.Load.WorkingDay),
            spans.Values.Select(span => span.Days).DefaultIfEmpty(0).Max(),
            cameras.Sum(camera => (camera.Load.WorkingDay * spans[camera.Term].WorkingDays) + (camera.Load.DayOff * spans[camera.Term].DaysOff)),
            capacity);
    }
}
