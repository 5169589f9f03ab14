using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Supervision.Recorder.Cli.Pages;

/// <summary>Text that comes from files, made harmless in a page.</summary>
internal static partial class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Of(string? text) => Encoder.Encode(text ?? "");

    /// <summary>A sentence of ours: what it tells to write into <c>site.yaml</c> stands out.</summary>
    internal static string OfSentence(string sentence) => Key.Replace(Of(sentence), "<code>$1</code>");

    /// <summary>A sentence of ours: commands, which stand between grave accents, stand out.</summary>
    internal static string OfCommands(string sentence) =>
        string.Concat(sentence.Split('`').Select((part, index) => index % 2 == 0 ? Of(part) : $"<code>{Of(part)}</code>"));

    [GeneratedRegex("“([a-z_.]+(?:: [^”]*)?)”", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key { get; }
}
