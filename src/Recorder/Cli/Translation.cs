using System.Text.RegularExpressions;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli;

/// <summary>
/// Puts lines that come ready in English into the reader's language: messages of exceptions, and what stands in the archive. The layers that
/// write them know no reader, and journals and logs stay the same everywhere. What no text fits, such as the system's own words, stays.
/// </summary>
internal static partial class Translation
{
    private const int MaxLength = 2000;

    private static readonly Lazy<IReadOnlyList<(Regex Pattern, Text Text)>> Known = new(() =>
    [
        .. ArchiveFaultTexts.All.Concat(BackupFaultTexts.All).Concat(CheckDetailTexts.All).Concat(GapDetailTexts.All).Concat(CameraFaultTexts.All).Concat(LabelTexts.All).Concat(OnvifFaultTexts.All).Concat(CameraItemTexts.All).Concat(SoundTexts.Details).Concat(CalendarFaultTexts.All).Concat(ControlTexts.All).Concat(ProofTexts.Details).Concat(CertificateTexts.Faults)
            .OrderByDescending(text => text.English.Length)
            .Select(text => (PatternOf(text), text)),
    ]);

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place { get; }

    internal static string Of(string line, Language language)
    {
        if (language == Language.English || line.Length > MaxLength)
        {
            return line;
        }

        foreach (var (pattern, text) in Known.Value)
        {
            if (pattern.Match(line) is { Success: true } match)
            {
                return text.In(language, [.. match.Groups.Values.Skip(1).Select(value => Of(value.Value, language))]);
            }
        }

        return line;
    }

    /// <summary>Whether there is a text for a line.</summary>
    internal static bool Has(string line) => Known.Value.Any(known => known.Pattern.IsMatch(line));

    // Each place stands once and in order in the English text, so that groups and places have the same numbers.
    private static Regex PatternOf(Text text) => new(
        "^" + string.Concat(Place.Split(text.English).Select((part, index) => index % 2 == 0 ? Regex.Escape(part) : "(.+?)")) + "$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1));
}
