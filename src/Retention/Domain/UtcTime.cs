using NodaTime;
using NodaTime.Text;

namespace Supervision.Domain;

/// <summary>
/// The stored forms of a UTC moment (invariant 6): ISO 8601 text with as many fraction digits as needed (boxes, journal, JSON), and whole
/// nanoseconds since 1970 (catalogue). Both hold a moment exactly, so rows, boxes and journal can be compared for equality.
/// </summary>
public static class UtcTime
{
    /// <summary>Beijing time is this fixed offset, without time zone data.</summary>
    public static readonly Offset Beijing = Offset.FromHours(8);

    private static readonly InstantPattern Text = InstantPattern.ExtendedIso;
    private static readonly Duration NanosecondRange = Duration.FromNanoseconds(long.MaxValue);

    /// <summary>The text form, for example <c>2026-11-22T05:45:07.123Z</c>.</summary>
    public static string Format(Instant time) => Text.Format(time);

    /// <summary>The moment of a text form.</summary>
    /// <exception cref="FormatException">It is none, or lies outside 1678 to 2262.</exception>
    public static Instant Parse(string text)
    {
        var time = Text.Parse(text).GetValueOrThrow();
        return IsStorable(time) ? time : throw new FormatException($"{text} is too far away to be stored");
    }

    /// <summary>Nanoseconds since 1970.</summary>
    /// <exception cref="OverflowException">Outside 1678 to 2262.</exception>
    public static long ToNanoseconds(Instant time) => (time - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    /// <summary>The moment of <see cref="ToNanoseconds"/>.</summary>
    public static Instant FromNanoseconds(long nanoseconds) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds);

    /// <summary>The date in Beijing.</summary>
    public static LocalDate BeijingDate(Instant time) => time.WithOffset(Beijing).Date;

    /// <summary>True for a moment that the stored forms can hold: 1678 to 2262.</summary>
    public static bool IsStorable(Instant time)
    {
        var distance = time - NodaConstants.UnixEpoch;
        return distance <= NanosecondRange && distance >= -NanosecondRange;
    }
}
