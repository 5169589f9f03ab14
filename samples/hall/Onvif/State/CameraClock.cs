namespace Supervision.HallOnvif.State;

/// <summary>The camera's clock, which is wrong by an offset until somebody sets it. NTP makes it right.</summary>
internal sealed class CameraClock(TimeProvider time, TimeSpan ahead)
{
    private TimeSpan _ahead = ahead;

    internal bool ByNtp { get; private set; }

    internal string Zone { get; private set; } = "CST-8";

    internal DateTimeOffset Now => time.GetUtcNow() + _ahead;

    internal void Set(bool byNtp, string? zone, DateTimeOffset? now)
    {
        (ByNtp, Zone) = (byNtp, zone ?? Zone);
        _ahead = byNtp ? TimeSpan.Zero : now is { } told ? told - time.GetUtcNow() : _ahead;
    }
}
