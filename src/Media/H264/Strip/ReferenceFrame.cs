namespace Supervision.Media.H264.Strip;

/// <summary>A frame marked 'used for reference'.</summary>
/// <param name="Number">frame_num, of a short-term reference.</param>
/// <param name="LongTermIndex">LongTermFrameIdx; -1 for a short-term reference.</param>
/// <param name="Content">What the caller said that it shows; null for one that was never decoded.</param>
internal readonly record struct ReferenceFrame(int Number, int LongTermIndex, long? Content)
{
    /// <summary>Short-term, else long-term.</summary>
    public bool IsShortTerm => LongTermIndex < 0;

    /// <summary>PicNum of a short-term reference (8.2.4.1): numbers above the current one are from before the count began anew.</summary>
    internal int PictureNumber(int current, int max) => Number > current ? Number - max : Number;
}
