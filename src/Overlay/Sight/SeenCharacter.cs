using System.Text;

namespace Supervision.Overlay.Sight;

/// <summary>What stands where a character should.</summary>
/// <param name="Rune">The character that should.</param>
/// <param name="Likeness">How like it that is.</param>
/// <param name="Rival">The character that it is more like; null where there is none.</param>
internal readonly record struct SeenCharacter(Rune Rune, float Likeness, Rune? Rival)
{
    // Between what the same character has in another face and what most others have; rivals decide where that is not enough.
    private const float Least = 0.5f;

    /// <summary>Marks and spaces have too little ink to be told apart: they are taken as they come.</summary>
    internal static bool IsJudged(Rune rune) => Rune.IsLetterOrDigit(rune);

    internal bool IsRight => !IsJudged(Rune) || (Likeness >= Least && Rival is null);
}
