namespace Supervision.Overlay.Sight;

/// <summary>A text as it was found in a picture.</summary>
/// <param name="Spot">Where its first character stands, and how large it is.</param>
/// <param name="Width">From there to its end, in pixels.</param>
/// <param name="Characters">One for each of the text.</param>
internal sealed record SeenLine(Spot Spot, double Width, IReadOnlyList<SeenCharacter> Characters)
{
    /// <summary>The mean likeness of its characters.</summary>
    internal float Likeness => Characters.Where(seen => SeenCharacter.IsJudged(seen.Rune)).Select(seen => seen.Likeness).DefaultIfEmpty().Average();

    /// <summary>Every character is there.</summary>
    internal bool IsWhole => Characters.All(seen => seen.IsRight);

    /// <summary>Part of the characters that are right.</summary>
    internal double RightPart => Characters.Count(seen => seen.IsRight) / (double)Characters.Count;

    /// <summary>The rectangle that it fills.</summary>
    internal LabelRectangle Box => new((int)Spot.X & ~1, (int)Spot.Y & ~1, ((int)Math.Ceiling(Width) + 1) & ~1, ((int)Math.Ceiling(Spot.Em) + 1) & ~1);
}
