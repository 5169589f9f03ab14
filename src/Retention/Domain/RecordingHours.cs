using NodaTime;

namespace Supervision.Domain;

/// <summary>A schedule with the calendar by which it is read: answers for moments. Thread safe.</summary>
/// <param name="schedule">When to record.</param>
/// <param name="calendar">Which days are worked.</param>
public sealed class RecordingHours(RecordingSchedule schedule, WorkingDayCalendar calendar)
{
    /// <summary>
    /// So much before and after each range is recorded too: the recording begins and ends with a key frame, and no camera's clock or key frame may cost a second that was asked for.
    /// </summary>
    public static readonly Duration Margin = Duration.FromMinutes(1);

    private const long Minute = NodaConstants.NanosecondsPerMinute;
    private const long Ahead = 8 * NodaConstants.NanosecondsPerHour;
    private const int Horizon = 400;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>All 24 hours.</summary>
    public static RecordingHours Always { get; } = new(RecordingSchedule.Always, new WorkingDayCalendar([]));

    /// <summary>What was planned.</summary>
    public RecordingSchedule Schedule { get; } = schedule;

    /// <summary>Whether a moment must be recorded.</summary>
    public bool Asks(Instant moment) => IsIn(UtcTime.ToNanoseconds(moment), 0);

    /// <summary>Whether a moment is recorded: it must be, or lies in the margin.</summary>
    public bool Records(Instant moment) => IsIn(UtcTime.ToNanoseconds(moment), Margin.ToInt64Nanoseconds());

    /// <summary>The parts of [from, to) that must be recorded; with a margin, each that much longer at both ends. In no order, and they may overlap or touch.</summary>
    /// <param name="from">Nanoseconds since 1970, inclusive.</param>
    /// <param name="to">Exclusive.</param>
    /// <param name="margin">0 or more, up to a day.</param>
    public IEnumerable<(long Start, long End)> Parts(long from, long to, long margin = 0)
    {
        if (Schedule.IsAlways && from < to)
        {
            yield return (from, to);
        }

        foreach (var range in Schedule.Ranges)
        {
            // A range reaches a day past that on which it begins, and the margin no further.
            for (var day = DayOf(from) - 2; day <= DayOf(to) + 1; day++)
            {
                if (Part(range, day, margin) is var (start, end) && end > from && start < to && range.BeginsOn(Epoch.PlusDays(day), calendar))
                {
                    yield return (Math.Max(start, from), Math.Min(end, to));
                }
            }
        }
    }

    /// <summary>The first moment from here on that must be recorded; null where none comes within a year.</summary>
    public Instant? NextStart(Instant moment)
    {
        var from = UtcTime.ToNanoseconds(moment);
        for (var day = DayOf(from); day < DayOf(from) + Horizon; day++)
        {
            var first = Parts(Math.Max(from, DayStart(day)), DayStart(day + 1)).Select(part => (long?)part.Start).Min();
            if (first is { } start)
            {
                return UtcTime.FromNanoseconds(start);
            }
        }

        return null;
    }

    /// <summary>How much of a Beijing day must be recorded, what of an evening's range comes after its midnight included.</summary>
    /// <param name="day">In Beijing.</param>
    /// <param name="margin">So much before and after each range counts, too: up to a day.</param>
    public Duration Of(LocalDate day, Duration margin = default)
    {
        var start = DayStart(Period.DaysBetween(Epoch, day));
        var reached = start;
        var sum = 0L;
        foreach (var (from, to) in Parts(start, start + NodaConstants.NanosecondsPerDay, margin.ToInt64Nanoseconds()).Order())
        {
            sum += Math.Max(0, to - Math.Max(from, reached));
            reached = Math.Max(reached, to);
        }

        return Duration.FromNanoseconds(sum);
    }

    private bool IsIn(long moment, long margin)
    {
        if (Schedule.IsAlways)
        {
            return true;
        }

        var today = DayOf(moment);
        foreach (var range in Schedule.Ranges)
        {
            for (var day = today - 2; day <= today + 1; day++)
            {
                if (Part(range, day, margin) is var (start, end) && moment >= start && moment < end && range.BeginsOn(Epoch.PlusDays(day), calendar))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (long Start, long End) Part(ScheduleRange range, int day, long margin) =>
        (DayStart(day) + (range.From * Minute) - margin, DayStart(day) + (range.To * Minute) + margin);

    private static int DayOf(long moment) => (int)Math.Floor((moment + (decimal)Ahead) / NodaConstants.NanosecondsPerDay);

    private static long DayStart(int day) => (day * NodaConstants.NanosecondsPerDay) - Ahead;
}
