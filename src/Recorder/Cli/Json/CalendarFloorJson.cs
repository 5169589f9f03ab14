using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>calendar floor --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record CalendarFloorJson(string Format, string Calendar, string AsOf, int Days, string Convention, string Oldest, int SpanDays, IReadOnlyList<int> UncoveredYears)
{
    internal static CalendarFloorJson Of(WorkingDayCalendar calendar, RetentionFloor floor, int days, string convention) => new(
        "supervision-calendar-floor/1",
        CalendarVersion.Of(calendar),
        LocalDatePattern.Iso.Format(floor.AsOf),
        days,
        convention,
        LocalDatePattern.Iso.Format(floor.Oldest),
        floor.SpanDays,
        floor.UncoveredYears);
}
