using NodaTime;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The opening hours.</summary>
internal static class HoursBinder
{
    private const string Example = "08:30-17:00";

    internal static HoursConfiguration? Bind(Section site)
    {
        if (site.TakeSection("hours") is not { } section)
        {
            return null;
        }

        section.Require("open", Example);
        var hours = new HoursConfiguration
        {
            Days = section.Choice("days", OpenDays.Working, ("working", OpenDays.Working), ("daily", OpenDays.Daily)),
            Open = Span(section, "open") ?? default,
            Lunch = Span(section, "lunch"),
        };
        if (hours.Lunch is { } lunch && (lunch.From < hours.Open.From || lunch.To > hours.Open.To))
        {
            section.Findings.Error(section.Take("lunch")!, HallTexts.LunchOutside.With(lunch, hours.Open));
        }

        section.Finish();
        return hours;
    }

    private static TimeSpanOfDay? Span(Section section, string key)
    {
        if (section.TakeScalar(key) is not { } scalar)
        {
            return null;
        }

        if (scalar.Text.Split('-') is [var from, var to] && Time(from.Trim()) is { } begin && Time(to.Trim()) is { } end && begin < end)
        {
            return new(begin, end);
        }

        section.Unusable(key, scalar, HallTexts.HoursSpan.With(Example));
        return null;
    }

    private static LocalTime? Time(string text) => text.Split(':') is [var hour, var minute] && IsNumber(hour, 24) && IsNumber(minute, 59) && minute.Length == 2
        ? int.Parse(hour) < 24 ? new LocalTime(int.Parse(hour), int.Parse(minute)) : minute == "00" ? LocalTime.MaxValue : null
        : null;

    private static bool IsNumber(string text, int most) =>
        text.Length is 1 or 2 && text.All(char.IsAsciiDigit) && int.Parse(text) <= most;
}
