namespace Supervision.Overlay.Sight;

/// <summary>One line of a label that a camera should draw.</summary>
/// <param name="Words">What it says; null for the time.</param>
/// <param name="ClockForm">How the time is written, such as <c>yyyy-MM-dd HH:mm:ss</c>; null for words.</param>
/// <param name="Right">In the right part of the picture, else in the left.</param>
/// <param name="Lower">In the lower half of the picture, else in the upper.</param>
public sealed record LabelLine(string? Words, string? ClockForm, bool Right = true, bool Lower = true)
{
    /// <summary>Words at the bottom right.</summary>
    public static LabelLine Of(string words) => new(words, null);

    /// <summary>The time at the bottom right.</summary>
    public static LabelLine Clock(string form = "yyyy-MM-dd HH:mm:ss") => new(null, form);
}
