using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Days in Beijing as numbers since 1970, and their bounds in stored nanoseconds: sums over millions of rows need no calendar.</summary>
internal static class BeijingDays
{
    private const long Offset = 8 * NodaConstants.NanosecondsPerHour;
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    internal static int Number(long nanoseconds)
    {
        var (days, rest) = Math.DivRem(nanoseconds + Offset, NodaConstants.NanosecondsPerDay);
        return (int)(rest < 0 ? days - 1 : days);
    }

    internal static int Number(LocalDate day) => Period.DaysBetween(Epoch, day);

    internal static LocalDate Day(int number) => Epoch.PlusDays(number);

    /// <summary>Midnight at which a day begins.</summary>
    internal static long Start(int number) => (number * NodaConstants.NanosecondsPerDay) - Offset;

    internal static string ClockTime(long nanoseconds) =>
        NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss.FFF").Format(UtcTime.FromNanoseconds(nanoseconds).WithOffset(UtcTime.Beijing).TimeOfDay);
}
