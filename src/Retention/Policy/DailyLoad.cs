using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Policy;

/// <summary>What a camera writes in a whole Beijing day, in bytes: a hall is busy on some days and dark on others.</summary>
/// <param name="WorkingDay">On a working day.</param>
/// <param name="DayOff">On any other.</param>
public sealed record DailyLoad(long WorkingDay, long DayOff)
{
    /// <summary>A camera that writes nothing any more.</summary>
    public static readonly DailyLoad None = new(0, 0);

    /// <summary>The same at all times, from bits a second.</summary>
    public static DailyLoad OfBitrate(long bitsPerSecond)
    {
        var bytes = checked(bitsPerSecond * 86_400) / 8;
        return new DailyLoad(bytes, bytes);
    }

    /// <summary>The greater of the two.</summary>
    public long Most => Math.Max(WorkingDay, DayOff);

    /// <summary>What a day adds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="WorkingDayCalendar.IsWorkingDay"/>.</exception>
    public long On(WorkingDayCalendar calendar, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.IsWorkingDay(day) ? WorkingDay : DayOff;
    }
}
