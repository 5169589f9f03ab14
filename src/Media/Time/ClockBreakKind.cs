namespace Supervision.Media.Time;

/// <summary>Why a stream's time cannot go on in the same run.</summary>
public enum ClockBreakKind
{
    /// <summary>The host's wall clock was stepped.</summary>
    WallClockStep,

    /// <summary>The camera's timestamps jumped.</summary>
    TimestampJump,

    /// <summary>Pictures are missing between two good ones.</summary>
    Hole,
}
