using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Ids and names: what goes into paths, and what goes onto the label.</summary>
internal static class Names
{
    private const int MaxIdLength = 48;
    private const int MaxNameLength = 64;

    /// <summary>The id of a section: letters, digits, '-' and '_', and not among those taken (case ignored: ids become folder names).</summary>
    internal static string Id(this Section section, ISet<string> taken)
    {
        if (section.RequireScalar("id", "a-short-name") is not { } scalar)
        {
            return "";
        }

        if (!IsId(scalar.Text))
        {
            section.Unusable("id", scalar, KeyTexts.Id.With(MaxIdLength));
        }
        else if (!taken.Add(scalar.Text.ToLowerInvariant()))
        {
            section.Findings.Error(scalar, KeyTexts.IdTaken.With(scalar.Text));
        }

        return scalar.Text;
    }

    /// <summary>A name for people; empty after an error.</summary>
    internal static string Name(this Section section, string key, string example) =>
        section.RequireScalar(key, example) is { } scalar && IsName(section, key, scalar) ? scalar.Text : "";

    /// <summary>Whether a text can stand on the label; says why not.</summary>
    internal static bool IsName(Section section, string key, YamlScalar scalar)
    {
        var length = new StringInfo(scalar.Text).LengthInTextElements;
        if (length is 0 or > MaxNameLength || scalar.Text.Trim().Length != scalar.Text.Length)
        {
            section.Unusable(key, scalar, KeyTexts.Name.With(MaxNameLength));
            return false;
        }

        if (scalar.Text.EnumerateRunes().FirstOrDefault(rune => !IsVisible(Rune(rune))) is { Value: not 0 } hidden)
        {
            section.Findings.Error(scalar, KeyTexts.Invisible.With(section.Path(key), hidden.Value));
            return false;
        }

        return true;

        static UnicodeCategory Rune(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune);
    }

    private static bool IsId(string text) =>
        text.Length is > 0 and <= MaxIdLength && char.IsAsciiLetterOrDigit(text[0])
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    private static bool IsVisible(UnicodeCategory category) => category is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
