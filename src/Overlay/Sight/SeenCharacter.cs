using System.Text;

namespace Supervision.Overlay.Sight;

/// <summary>What stands where a character should.</summary>
/// <param name="Rune">The character that should.</param>
/// <param name="Likeness">How like it that is.</param>
/// <param name="Rival">The character that it is more like; null where there is none.</param>
internal readonly record struct SeenCharacter(Rune Rune, float Likeness, Rune? Rival)
{
    // Of 134 characters, drawn in a serif face and compared with our sans serif one, the worst had 0.69; of all wrong ones 1 % had more than 0.62.
    private const float Least = 0.5f;

    /// <summary>Marks and spaces have too little ink to be told apart: they are taken as they come.</summary>
    internal static bool IsJudged(Rune rune) => Rune.IsLetterOrDigit(rune);

    internal bool IsRight => !IsJudged(Rune) || (Likeness >= Least && Rival is null);
}
