using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Policy;

/// <summary>
/// A camera's load as its newest recordings show it: of working days and of days off the newest three each, today included, by bytes per recorded second. So a day with
/// gaps, or one that is not over, counts as if it were whole.
/// </summary>
public static class MeasuredLoad
{
    /// <summary>So far back it looks: there is a working day in it and a day off, the Spring Festival included.</summary>
    public const int Window = 21;

    /// <summary>A camera that recorded nothing for so many days writes nothing any more.</summary>
    public const int Gone = 7;

    private const int Newest = 3;
    private const long SecondsOfDay = 86_400;

    // Less than this says little: the first minutes of a day are those of an empty hall.
    private static readonly Duration Least = Duration.FromHours(1);

    /// <summary>The load.</summary>
    /// <param name="days">Days of one camera, in any order.</param>
    /// <param name="calendar">Tells working days.</param>
    /// <param name="asOf">Today in Beijing; later days do not count.</param>
    /// <returns>Null where nothing was recorded within <see cref="Window"/>; <see cref="DailyLoad.None"/> where nothing was within <see cref="Gone"/>.</returns>
    public static DailyLoad? Of(IEnumerable<RecordedDay> days, WorkingDayCalendar calendar, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var recent = days.Where(day => day.Day <= asOf && day.Day > asOf.PlusDays(-Window) && day.Recorded > Duration.Zero).OrderByDescending(day => day.Day).ToList();
        if (recent.Count == 0)
        {
            return null;
        }

        if (recent[0].Day <= asOf.PlusDays(-Gone))
        {
            return DailyLoad.None;
        }

        // What a full disk left of the pictures is not what cameras write.
        var full = recent.Where(day => day.Recorded > day.ThinnedTime).Select(day => day with { Bytes = day.Bytes - day.ThinnedBytes, Recorded = day.Recorded - day.ThinnedTime }).ToList();
        var measured = full.Count > 0 ? full : recent;
        var telling = measured.Where(day => day.Recorded >= Least).ToList();
        var known = telling.Count > 0 ? telling : measured;
        var working = Whole(known.Where(day => calendar.IsWorkingDay(day.Day)));
        var off = Whole(known.Where(day => !calendar.IsWorkingDay(day.Day)));
        return new DailyLoad(working ?? off!.Value, off ?? working!.Value);
    }

    private static long? Whole(IEnumerable<RecordedDay> days)
    {
        var newest = days.Take(Newest).ToList();
        return newest.Count == 0 ? null : (long)(newest.Sum(day => (double)day.Bytes) / newest.Sum(day => day.Recorded.TotalSeconds) * SecondsOfDay);
    }
}
