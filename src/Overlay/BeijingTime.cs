using NodaTime;

namespace Supervision.Overlay;

/// <summary>Writes an instant as <c>2026-11-22 星期日 13:45:07</c>: UTC + 08:00 whatever the host's time zone and tzdata say.</summary>
internal static class BeijingTime
{
    /// <summary>Length of the text in UTF-16 units.</summary>
    public const int Length = 23;

    /// <summary>Every character that the text can hold.</summary>
    public const string Alphabet = "0123456789-: 星期一二三四五六日";

    /// <summary>Index of the character that says which day of the week it is.</summary>
    public const int WeekdayIndex = 13;

    /// <summary>The days of the week from Monday, as in <see cref="IsoDayOfWeek"/>.</summary>
    public const string Weekdays = "一二三四五六日";

    private const string Template = "0000-00-00 星期日 00:00:00";
    private static readonly Offset Beijing = Offset.FromHours(8);

    /// <summary>Whole seconds since 1970, rounded down: the text changes when this does.</summary>
    public static long Second(Instant instant) => instant.ToUnixTimeSeconds();

    /// <summary>Writes the text, <see cref="Length"/> characters, without allocation.</summary>
    public static void Write(Instant instant, Span<char> text)
    {
        var local = instant.WithOffset(Beijing).LocalDateTime;
        Template.CopyTo(text);
        Digits(text[..4], Math.Clamp(local.Year, 0, 9999));
        Digits(text[5..7], local.Month);
        Digits(text[8..10], local.Day);
        text[WeekdayIndex] = Weekdays[(int)local.DayOfWeek - 1];
        Digits(text[15..17], local.Hour);
        Digits(text[18..20], local.Minute);
        Digits(text[21..23], local.Second);
    }

    private static void Digits(Span<char> text, int value)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (char)('0' + (value % 10));
            value /= 10;
        }
    }
}
