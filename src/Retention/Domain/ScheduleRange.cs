using System.Globalization;

using NodaTime;

namespace Supervision.Domain;

/// <summary>A part of some days during which a camera is recorded, in minutes of the Beijing day on which it begins.</summary>
/// <param name="Days">The days on which it begins.</param>
/// <param name="From">Its first minute, 0 to 1439.</param>
/// <param name="To">The minute at which it ends (exclusive): more than <paramref name="From"/>, above 1440 where it goes on over midnight, and less than a day later.</param>
public readonly record struct ScheduleRange(ScheduleDays Days, int From, int To)
{
    /// <summary>Minutes of a day.</summary>
    public const int DayLength = 1440;

    /// <summary>Whether it can be: some day, and from 1 minute to 24 hours.</summary>
    public bool IsPossible => Days != ScheduleDays.None && From is >= 0 and < DayLength && To > From && To <= From + DayLength;

    /// <summary>Whether it begins on a day. Where the calendar does not know whether a day is worked, it begins on it either way: what is recorded without need harms nobody.</summary>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="WorkingDayCalendar.IsWorkingDay"/>.</exception>
    public bool BeginsOn(LocalDate day, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (((int)Days & (1 << ((int)day.DayOfWeek - 1))) != 0)
        {
            return true;
        }

        var named = Days & (ScheduleDays.Working | ScheduleDays.Rest);
        return named != ScheduleDays.None
            && ((calendar.Find(day) is null && !calendar.IsCovered(day.Year)) || named.HasFlag(calendar.IsWorkingDay(day) ? ScheduleDays.Working : ScheduleDays.Rest));
    }

    /// <summary>As it is stored: <c>working 07:30-18:30</c>; an end of the next day is smaller than its beginning, or the same.</summary>
    public override string ToString() => $"{ScheduleWords.Of(Days)} {Clock(From)}-{Clock(To > DayLength ? To - DayLength : To)}";

    /// <summary>The range of a text as <see cref="ToString"/> writes it.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ScheduleRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split(' ') is [var days, var span] && span.Split('-') is [var begin, var end] && Minute(begin) is { } from && Minute(end) is { } to
            && new ScheduleRange(ScheduleWords.Parse(days), from, to > from ? to : to + DayLength) is { IsPossible: true } range)
        {
            return range;
        }

        throw new FormatException($"'{text}' is no range of a schedule");
    }

    /// <summary>The minute of a day that a time such as <c>07:30</c> says, up to <c>24:00</c>; null where it is none.</summary>
    public static int? Minute(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(':') is [{ Length: 1 or 2 } hour, { Length: 2 } minute] && Number(hour) is { } hours && Number(minute) is < 60 and { } minutes
            && (hours * 60) + minutes is <= DayLength and var all ? all : null;
    }

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
