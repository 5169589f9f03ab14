using NodaTime.Text;

using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>calendar import --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record CalendarImportJson(
    string Format, string Calendar, bool Imported, IReadOnlyList<int> Years, IReadOnlyList<int> Replaced, IReadOnlyList<CalendarChangeJson> Changes, IReadOnlyList<CalendarDoubtJson> Doubts)
{
    internal static CalendarImportJson Of(CalendarImport import, bool imported) => new(
        "supervision-calendar-import/1",
        CalendarVersion.Of(import.Calendar),
        imported,
        [.. import.Years.Select(year => year.Year)],
        import.Replaced,
        [.. import.Changes.Select(CalendarChangeJson.Of)],
        [.. import.Doubts.Select(doubt => new CalendarDoubtJson(CalendarDoubtJson.Word(doubt.Kind), doubt.Day is { } day ? LocalDatePattern.Iso.Format(day) : null))]);
}
