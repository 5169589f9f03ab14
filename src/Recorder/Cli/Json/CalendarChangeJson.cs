using NodaTime.Text;

using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A changed day, in <c>calendar import --json</c>; a kind is null where no notice names the day.</summary>
internal sealed record CalendarChangeJson(string Date, string? Before, string? After, string? Name, bool Settled)
{
    internal static CalendarChangeJson Of(CalendarChange change) => new(
        LocalDatePattern.Iso.Format(change.Date),
        change.Before is { } before ? CalendarWords.Of(before.Kind) : null,
        change.After is { } after ? CalendarWords.Of(after.Kind) : null,
        (change.After ?? change.Before)?.Name,
        change.IsSettled);
}
