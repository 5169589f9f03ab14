using NodaTime;

namespace Supervision.Media.Time;

/// <summary>A discontinuity before a picture: the run ends and the next picture starts another one.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Amount">By how much; forward is positive.</param>
public readonly record struct ClockBreak(ClockBreakKind Kind, Duration Amount)
{
    /// <summary>One line for the gap's record.</summary>
    public string Describe() => Kind switch
    {
        ClockBreakKind.WallClockStep => $"the recorder's clock was stepped by {Seconds} s",
        ClockBreakKind.TimestampJump => $"the camera's timestamps jumped by {Seconds} s",
        _ => $"no picture for {Seconds} s",
    };

    private string Seconds => Amount.TotalSeconds.ToString("+0.000;-0.000");
}
