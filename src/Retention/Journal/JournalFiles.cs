using System.Globalization;

using NodaTime.Text;

namespace Supervision.Retention.Journal;

/// <summary>
/// Names of journal files: <c>2026-11-22.jsonl</c> by Beijing date, then <c>2026-11-22.2.jsonl</c> where a failed sync made the first one
/// untrustworthy. Their order is the order of the records: after a clock step back the newest file goes on.
/// </summary>
internal static class JournalFiles
{
    internal const string Extension = ".jsonl";

    internal static string Name(string date, int part) => part == 1 ? date + Extension : $"{date}.{part}{Extension}";

    internal static bool TryParse(string name, out (string Date, int Part) parsed)
    {
        parsed = default;
        if (!name.EndsWith(Extension, StringComparison.Ordinal))
        {
            return false;
        }

        var pieces = name[..^Extension.Length].Split('.');
        var part = 1;
        if (!LocalDatePattern.Iso.Parse(pieces[0]).Success
            || pieces.Length > 2
            || (pieces.Length == 2 && !int.TryParse(pieces[1], NumberStyles.None, CultureInfo.InvariantCulture, out part)))
        {
            return false;
        }

        parsed = (pieces[0], part);
        return Name(pieces[0], part) == name;
    }

    /// <summary>Journal files in a directory, oldest first.</summary>
    internal static IReadOnlyList<string> In(string directory) =>
    [
        .. Directory.EnumerateFiles(directory)
            .Select(path => Path.GetFileName(path))
            .Where(name => TryParse(name, out _))
            .OrderBy(name => TryParse(name, out var parsed) ? parsed : default),
    ];
}
