using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What of a stretch of time had to be recorded, by the schedule that was in force at each moment.</summary>
internal static class RequiredTime
{
    /// <summary>The parts of [from, to) that some schedule asked for.</summary>
    /// <param name="schedules">Of one camera, in the order in which they came into force; none for all 24 hours.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="from">Nanoseconds, inclusive.</param>
    /// <param name="to">Exclusive.</param>
    internal static Spans Of(IReadOnlyList<ScheduleInForce> schedules, WorkingDayCalendar calendar, long from, long to) => Spans.Of(
        Eras(schedules, from, to).SelectMany(era => new RecordingHours(era.Schedule, calendar).Parts(era.From, era.To)));

    // A later one never goes back behind an earlier one.
    private static IEnumerable<(long From, long To, RecordingSchedule Schedule)> Eras(IReadOnlyList<ScheduleInForce> schedules, long from, long to)
    {
        var (begun, current) = (from, RecordingSchedule.Always);
        foreach (var next in schedules)
        {
            var change = Math.Clamp(UtcTime.ToNanoseconds(next.From), begun, Math.Max(begun, to));
            yield return (begun, change, current);
            (begun, current) = (change, next.Schedule);
        }

        yield return (begun, Math.Max(begun, to), current);
    }
}
