using NodaTime;

namespace Supervision.Overlay.Sight;

/// <summary>What two pictures of a camera showed of its label.</summary>
/// <param name="Verdict">The first thing that is wrong; Right where nothing is.</param>
/// <param name="Detail">One line for people: which text, and what is there instead; empty where all is right.</param>
/// <param name="Box">What the label fills, as far as it was found; null where nothing was.</param>
/// <param name="ClockAhead">How far the time in the picture is ahead of the recorder's; null where it cannot be read, or there is none.</param>
public sealed record LabelReport(LabelVerdict Verdict, string Detail, LabelRectangle? Box, Duration? ClockAhead)
{
    /// <summary>The camera draws its label.</summary>
    public bool IsRight => Verdict is LabelVerdict.Right;
}
