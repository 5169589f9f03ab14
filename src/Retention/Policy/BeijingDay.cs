using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Policy;

/// <summary>Days in Beijing as whole numbers since 1970, for arithmetic on nanoseconds.</summary>
internal static class BeijingDay
{
    private const long Length = NodaConstants.NanosecondsPerDay;

    private static readonly long Ahead = Duration.FromSeconds(UtcTime.Beijing.Seconds).ToInt64Nanoseconds();
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The day of a moment.</summary>
    internal static int Of(long utcNs)
    {
        var local = utcNs > long.MaxValue - Ahead ? long.MaxValue : utcNs + Ahead;
        return (int)((local >= 0 ? local : local - Length + 1) / Length);
    }

    /// <summary>The day on which something ends that ends before a moment: the day itself where the moment is its midnight.</summary>
    internal static int OfEnd(long utcNs) => Of(utcNs - 1);

    internal static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    internal static LocalDate Date(int day) => Epoch.PlusDays(day);

    /// <summary>UTC of its midnight.</summary>
    internal static long StartNs(LocalDate date) => UtcTime.ToNanoseconds(date.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant());
}
