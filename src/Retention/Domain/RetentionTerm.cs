using NodaTime;

namespace Supervision.Domain;

/// <summary>How long recordings of a camera are kept.</summary>
/// <param name="Days">Days, 1 or more: working days, or calendar days by <see cref="CountingConvention.CalendarDays"/>.</param>
/// <param name="Convention">How they are counted.</param>
/// <param name="MarginDays">Calendar days past the floor before something is deleted, 0 or more: the ceiling.</param>
public sealed record RetentionTerm(int Days, CountingConvention Convention, int MarginDays)
{
    /// <summary>
    /// Recordings of public places must be kept at least so many calendar days, whatever a profile says
    /// (公共安全视频图像信息系统管理条例, 国务院令第799号, 第十七条: 不少于30日).
    /// </summary>
    public const int NationalDays = 30;

    /// <summary>The thirty working days of the requirement documents, deleted three days later.</summary>
    public static readonly RetentionTerm Default = new(30, CountingConvention.BothDaysApart, 3);

    /// <summary>The oldest day that must be there on a day in Beijing: by this term, and never later than <see cref="NationalDays"/> before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="WorkingDayCalendar.FloorAsOf"/>.</exception>
    public RetentionFloor Floor(WorkingDayCalendar calendar, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var floor = calendar.FloorAsOf(asOf, Days, Convention);
        var national = asOf.PlusDays(-NationalDays);
        return floor.Oldest <= national ? floor : floor with { Oldest = national };
    }

    /// <summary>The oldest day that may still be there: what is older is deleted unless it is held.</summary>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="WorkingDayCalendar.FloorAsOf"/>.</exception>
    public LocalDate Ceiling(WorkingDayCalendar calendar, LocalDate asOf) => Floor(calendar, asOf).Oldest.PlusDays(-MarginDays);
}
