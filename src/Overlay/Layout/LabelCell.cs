namespace Supervision.Overlay.Layout;

/// <summary>The place of one character, in pixels from the label's top left corner. Cells do not overlap.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width: the character's advance, or the widest of those that take turns here.</param>
/// <param name="Height">The line's height.</param>
/// <param name="Baseline">From the label's top edge to the baseline.</param>
internal readonly record struct LabelCell(int X, int Y, int Width, int Height, int Baseline);
