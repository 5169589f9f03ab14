using System.Text;
using Supervision.Overlay.Layout;

namespace Supervision.Overlay;

/// <summary>The distinct characters that a label needs.</summary>
internal static class LabelRunes
{
    /// <summary>Those of the text, of the separators and of every possible time.</summary>
    public static IEnumerable<Rune> Of(LabelText text) =>
        text.DivisionParts.Concat(text.PlaceParts)
            .Append(LabelLayout.Separator)
            .Append(BeijingTime.Alphabet)
            .SelectMany(part => part.EnumerateRunes())
            .Distinct();
}
