namespace Supervision.Domain;

/// <summary>Where the burnt-in label stands in the picture, in luma pixels from the top left corner.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, more than 0.</param>
/// <param name="Height">Height, more than 0.</param>
public sealed record LabelBox(int X, int Y, int Width, int Height);
