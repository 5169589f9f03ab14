namespace Supervision.Overlay;

/// <summary>The picture area that the label changes, in luma pixels from the top left corner; all four are even.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, more than 0.</param>
/// <param name="Height">Height, more than 0.</param>
public readonly record struct LabelRectangle(int X, int Y, int Width, int Height);
