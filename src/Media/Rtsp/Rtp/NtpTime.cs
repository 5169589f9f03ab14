using NodaTime;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>NTP's 64-bit times: seconds since 1900 and their 2^32nd parts. The era that began in 2036 is told by the top bit.</summary>
internal static class NtpTime
{
    private const long SecondsTo1970 = 2_208_988_800;
    private const long EraSeconds = 1L << 32;

    internal static Instant ToInstant(ulong ntp)
    {
        var seconds = (long)(ntp >> 32) + (ntp >> 63 == 0 ? EraSeconds : 0) - SecondsTo1970;
        var nanoseconds = (long)(((ntp & 0xFFFF_FFFF) * 1_000_000_000) >> 32);
        return Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(nanoseconds);
    }
}
