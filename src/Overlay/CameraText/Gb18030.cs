using System.Text;

namespace Supervision.Overlay.CameraText;

/// <summary>GB 18030, the coding in which cameras sold in China keep their texts.</summary>
internal static class Gb18030
{
    private static readonly Encoding Coding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Bytes of a text that has only characters which <see cref="Has"/>.</summary>
    internal static int Bytes(string text) => Coding.GetByteCount(text);

    /// <summary>True where a camera can keep the character: no control character, none for private use, no stand-in for a broken one.</summary>
    internal static bool Has(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned
        or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.Format);
}
