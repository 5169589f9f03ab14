namespace Supervision.HallOnvif.Settings;

/// <summary>How a camera draws the texts that it has, whatever it tells.</summary>
internal enum DrawingKind
{
    /// <summary>As they are set.</summary>
    Right,

    /// <summary>In the corner across from where they should be.</summary>
    Misplaced,

    /// <summary>Without the last two characters.</summary>
    Cut,

    /// <summary>With a clock that stands.</summary>
    ClockStands,
}
