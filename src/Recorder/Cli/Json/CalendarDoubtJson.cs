using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Json;

/// <summary>Something doubtful, in <c>calendar import --json</c>; no date where it is about the whole year.</summary>
internal sealed record CalendarDoubtJson(string Kind, string? Date)
{
    internal static string Word(CalendarDoubtKind kind) => kind switch
    {
        CalendarDoubtKind.OutsideYear => "outside-year",
        CalendarDoubtKind.StatutoryDayWorked => "statutory-day-worked",
        CalendarDoubtKind.MakeupOnWeekday => "makeup-on-weekday",
        _ => "working-days",
    };
}
