using System.Buffers;

namespace Supervision.HallOnvif.State;

/// <summary>The camera's clock, which is wrong by an offset until somebody sets it. NTP makes it right.</summary>
internal sealed class CameraClock(TimeProvider time, TimeSpan ahead)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("+-0123456789");
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private TimeSpan _ahead = ahead;

    internal bool ByNtp { get; private set; }

    internal string Zone { get; private set; } = "CST-8";

    /// <summary>How far what it shows is ahead of Beijing's time: its zone may be wrong, too.</summary>
    internal TimeSpan Ahead => _ahead + East() - Beijing;

    internal DateTimeOffset Now => time.GetUtcNow() + _ahead;

    /// <summary>POSIX counts its zones westwards. What cannot be read is Beijing's.</summary>
    private TimeSpan East()
    {
        var sign = Zone.AsSpan().IndexOfAny(Signs);
        if (sign < 0)
        {
            return Beijing;
        }

        var hours = Zone.AsSpan(sign);
        var end = hours[1..].IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? hours : hours[..(end + 1)], out var west) && Math.Abs(west) <= 24 ? TimeSpan.FromHours(-west) : Beijing;
    }

    internal void Set(bool byNtp, string? zone, DateTimeOffset? now)
    {
        (ByNtp, Zone) = (byNtp, zone ?? Zone);
        _ahead = byNtp ? TimeSpan.Zero : now is { } told ? told - time.GetUtcNow() : _ahead;
    }
}
