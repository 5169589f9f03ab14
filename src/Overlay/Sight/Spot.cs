namespace Supervision.Overlay.Sight;

/// <summary>Where something may stand.</summary>
/// <param name="X">Left edge of its first character's cell, in pixels of the picture.</param>
/// <param name="Y">Upper edge of the em.</param>
/// <param name="Em">Height of the em.</param>
/// <param name="Stretch">How much wider than ours the characters are.</param>
/// <param name="IsDark">Seen by what is darker than what is around it.</param>
/// <param name="Likeness">Correlation.</param>
internal readonly record struct Spot(double X, double Y, double Em, double Stretch, bool IsDark, float Likeness);
