using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>What schedules come to on the days of real years: make-up days, holidays and weekends in all the orders in which they came.</summary>
internal static class ScheduleCheck
{
    private const int Years = 3;

    private static readonly WorkingDayCalendar Calendar = BuiltInCalendar.Instance;
    private static readonly LocalDate First = new(Calendar.Years[^Years].Year, 1, 1), Last = new(Calendar.Years[^1].Year, 12, 31);

    /// <summary>An earlier range of a list that is on at the same time as a later one, and a day on which it is; null without one.</summary>
    internal static (int Earlier, string Day)? Overlap(IReadOnlyList<ScheduleRange> ranges, int later)
    {
        var (from, to) = (Start(First), Start(Last.PlusDays(1)));
        var parts = Parts(ranges[later], from, to);
        for (var earlier = 0; earlier < later; earlier++)
        {
            var others = Parts(ranges[earlier], from, to);
            var next = 0;
            foreach (var (start, end) in parts)
            {
                while (next < others.Count && others[next].End <= start)
                {
                    next++;
                }

                if (next < others.Count && others[next].Start < end)
                {
                    return (earlier, LocalDatePattern.Iso.Format(UtcTime.BeijingDate(UtcTime.FromNanoseconds(Math.Max(start, others[next].Start)))));
                }
            }
        }

        return null;
    }

    /// <summary>The first time at which a hall is open and a schedule does not record; null where it always does.</summary>
    internal static (string Day, string Span)? LeftOpen(RecordingSchedule schedule, HoursConfiguration open)
    {
        var hours = new RecordingHours(schedule, Calendar);
        for (var day = First; day <= Last; day = day.PlusDays(1))
        {
            foreach (var span in open.Days == OpenDays.Daily || Calendar.IsWorkingDay(day) ? Spans(open) : [])
            {
                var (from, to) = (At(day, span.From), At(day, span.To));
                if (FirstHole(hours, from, to) is var (start, end))
                {
                    return (LocalDatePattern.Iso.Format(day), new TimeSpanOfDay(Clock(start), end == At(day, LocalTime.MaxValue) ? LocalTime.MaxValue : Clock(end)).ToString());
                }
            }
        }

        return null;
    }

    private static (long Start, long End)? FirstHole(RecordingHours hours, long from, long to)
    {
        foreach (var (start, end) in hours.Parts(from, to).Order())
        {
            if (start > from)
            {
                return (from, start);
            }

            from = Math.Max(from, end);
        }

        return from < to ? (from, to) : null;
    }

    private static IEnumerable<TimeSpanOfDay> Spans(HoursConfiguration open)
    {
        IEnumerable<TimeSpanOfDay> spans = open.Lunch is { } lunch ? [new(open.Open.From, lunch.From), new(lunch.To, open.Open.To)] : [open.Open];
        return spans.Where(span => span.From < span.To);
    }

    private static List<(long Start, long End)> Parts(ScheduleRange range, long from, long to) =>
        [.. new RecordingHours(RecordingSchedule.Of([range]), Calendar).Parts(from, to)];

    private static long Start(LocalDate day) => At(day, LocalTime.Midnight);

    private static long At(LocalDate day, LocalTime time) =>
        UtcTime.ToNanoseconds(day.At(time).WithOffset(UtcTime.Beijing).ToInstant() + (time == LocalTime.MaxValue ? Duration.Epsilon : Duration.Zero));

    private static LocalTime Clock(long moment) => UtcTime.FromNanoseconds(moment).WithOffset(UtcTime.Beijing).TimeOfDay;
}
