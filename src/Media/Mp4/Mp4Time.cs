using NodaTime;

namespace Supervision.Media.Mp4;

/// <summary>Clocks of the file format.</summary>
internal static class Mp4Time
{
    internal const long SecondsFrom1904To1970 = 2_082_844_800;

    private const long SecondsFrom1900To1970 = 2_208_988_800;
    private const long SecondsOfEra = 1L << 32;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>NTP time: seconds since 1900 (32 bits, wrapping in 2036) and their fraction (32 bits).</summary>
    internal static ulong ToNtp(Instant time)
    {
        var (seconds, nanoseconds) = Split(time);
        var fraction = (((ulong)nanoseconds << 32) + (NanosecondsPerSecond / 2)) / NanosecondsPerSecond;
        return ((ulong)(uint)(seconds + SecondsFrom1900To1970) << 32) + fraction;
    }

    /// <summary>The moment between 1968 and 2104 that an NTP time denotes, to the nanosecond.</summary>
    internal static Instant FromNtp(ulong ntp)
    {
        var seconds = (long)(ntp >> 32);
        seconds += seconds < SecondsOfEra / 2 ? SecondsOfEra : 0;
        var nanoseconds = (((ntp & uint.MaxValue) * NanosecondsPerSecond) + (1UL << 31)) >> 32;
        return Instant.FromUnixTimeSeconds(seconds - SecondsFrom1900To1970).PlusNanoseconds((long)nanoseconds);
    }

    /// <summary>A time of the picture clock in ticks of another one, rounded down.</summary>
    internal static long Convert(long ticks, long fromRate, long toRate)
    {
        var seconds = Math.DivRem(ticks, fromRate, out var rest);
        var product = rest * toRate;
        return (seconds * toRate) + (product >= 0 ? product / fromRate : -((-product + fromRate - 1) / fromRate));
    }

    private static (long Seconds, long Nanoseconds) Split(Instant time)
    {
        var seconds = time.ToUnixTimeSeconds();
        return (seconds, (time - Instant.FromUnixTimeSeconds(seconds)).SubsecondNanoseconds);
    }
}
