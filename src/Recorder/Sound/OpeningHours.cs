using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Sound;

/// <summary>When the hall serves people.</summary>
/// <param name="hours">As configured; null where the file does not say: then it is never known to be open.</param>
/// <param name="calendar">Which days are worked; in a year that it does not cover, only those that certainly are.</param>
internal sealed class OpeningHours(HoursConfiguration? hours, WorkingDayCalendar calendar)
{
    private static readonly Offset Beijing = Offset.FromHours(8);

    /// <summary>True where the hall is open for a whole minute.</summary>
    /// <param name="minute">UTC at which the minute begins.</param>
    public bool IsOpen(Instant minute) => IsOpenAt(minute) && IsOpenAt(minute + Duration.FromSeconds(59));

    private bool IsOpenAt(Instant moment)
    {
        var local = moment.WithOffset(Beijing);
        return hours?.IsOpen(local.TimeOfDay, calendar.IsWorkingDay(local.Date)) == true;
    }
}
