namespace Supervision.Overlay.Sight;

/// <summary>What decoded pictures show of a label that a camera should draw.</summary>
public enum LabelVerdict
{
    /// <summary>All of it, in its place, and the time is right and runs.</summary>
    Right,

    /// <summary>A line is not there.</summary>
    Missing,

    /// <summary>A line is there, and other characters stand in it than should.</summary>
    Wrong,

    /// <summary>A line breaks off before its end.</summary>
    Cut,

    /// <summary>A line stands in another part of the picture.</summary>
    Misplaced,

    /// <summary>No time can be read.</summary>
    NoClock,

    /// <summary>The time stands still.</summary>
    ClockStands,

    /// <summary>The time runs and is more than two seconds off.</summary>
    ClockOff,
}
