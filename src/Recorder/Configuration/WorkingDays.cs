using NodaTime;
using NodaTime.Text;

namespace Supervision.Recorder.Configuration;

/// <summary>
/// The State Council's calendar: Monday to Friday, but for the holidays that it sets and the days that are worked in their place. A year that is not published
/// yet counts as plain weeks; its holidays come with the next version of the table.
/// </summary>
internal static class WorkingDays
{
    private static readonly Lazy<Dictionary<LocalDate, bool>> Exceptions = new(Load);

    /// <summary>True where a day is worked.</summary>
    public static bool IsWorkingDay(LocalDate day) =>
        Exceptions.Value.TryGetValue(day, out var isWorked) ? isWorked : day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    private static Dictionary<LocalDate, bool> Load()
    {
        using var reader = new StreamReader(typeof(WorkingDays).Assembly.GetManifestResourceStream("cn-workdays.csv")!);
        var days = new Dictionary<LocalDate, bool>();
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (line.Split(',') is [var date, var kind] && LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var day })
            {
                days[day] = kind == "work";
            }
        }

        return days;
    }
}
