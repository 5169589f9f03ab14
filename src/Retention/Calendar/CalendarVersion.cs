using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using NodaTime.Text;

using Supervision.Domain;

namespace Supervision.Retention.Calendar;

/// <summary>Names a calendar by what it says, so that a report can tell years later by which one it counted.</summary>
public static class CalendarVersion
{
    private const int DigestCharacters = 12;

    /// <summary>
    /// The last covered year and the beginning of a SHA-256, for example <c>2026-0123456789ab</c>: over one line a year (<c>2026</c>) followed by one a day (<c>2026-01-01 holiday</c>), each with
    /// a line feed. Names and addresses of notices are not in it.
    /// </summary>
    public static string Of(WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Of(calendar.Years);
    }

    /// <summary>The same of some years alone.</summary>
    public static string Of(IReadOnlyList<CalendarYear> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        var text = new StringBuilder();
        foreach (var year in years)
        {
            text.Append(CultureInfo.InvariantCulture, $"{year.Year}\n");
            foreach (var day in year.Days)
            {
                text.Append(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(day.Date)} {CalendarWords.Of(day.Kind)}\n");
            }
        }

        var last = years.Count == 0 ? 0 : years[^1].Year;
        return $"{last}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..DigestCharacters]}";
    }
}
