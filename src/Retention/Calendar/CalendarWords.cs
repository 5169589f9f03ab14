using Supervision.Domain;

namespace Supervision.Retention.Calendar;

/// <summary>The words that files and reports have for the kinds of days.</summary>
public static class CalendarWords
{
    /// <summary>A kind's word.</summary>
    public static string Of(DayKind kind) => kind == DayKind.Holiday ? "holiday" : "makeup-workday";
}
