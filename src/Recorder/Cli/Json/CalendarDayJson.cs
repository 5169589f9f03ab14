using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A day that a notice names, in <c>calendar show --json</c>.</summary>
internal sealed record CalendarDayJson(string Date, string Kind, string Name)
{
    internal static CalendarDayJson Of(CalendarDay day) => new(LocalDatePattern.Iso.Format(day.Date), CalendarWords.Of(day.Kind), day.Name);
}
