using NodaTime;

namespace Supervision.Recorder.Clocks;

/// <summary>Whether a clock is off: from more than a second on, and until it is well within. Measurements waver, and an alarm must not come and go with them.</summary>
internal sealed class ClockAlarm
{
    /// <summary>A clock that is off by more needs somebody.</summary>
    public static readonly Duration Raise = Duration.FromSeconds(1);

    /// <summary>A clock that was off is right again when it is off by less.</summary>
    public static readonly Duration Clear = Duration.FromMilliseconds(700);

    private volatile bool _isRaised;

    /// <summary>The judgement of the last measurement.</summary>
    public bool IsRaised => _isRaised;

    /// <summary>Judges a measurement, on either side.</summary>
    public bool Judge(Duration offset)
    {
        var distance = Duration.Max(offset, -offset);
        return _isRaised = distance > Raise || (_isRaised && distance >= Clear);
    }
}
