using System.Text;

using Supervision.Retention.Archive;

namespace Supervision.Retention.Backup;

/// <summary>Which files belong to a recorder besides segments and catalogue.</summary>
internal static class StateFiles
{
    /// <summary>Where configuration and passwords lie in a restored directory.</summary>
    internal const string Site = "site";

    /// <summary>Where the notes of the volumes lie that the recorder had: in a restored directory all is on one disk, and none of them is in use.</summary>
    internal const string Volumes = Site + "/volumes";

    /// <summary>The record of runs: of this machine only.</summary>
    internal const string Runs = "backup";

    private static readonly EnumerationOptions Plain = new() { AttributesToSkip = FileAttributes.ReparsePoint, RecurseSubdirectories = true, MaxRecursionDepth = 8 };

    /// <summary>Files that go as they are, by path: where they belong in the directory, and where they lie.</summary>
    internal static IEnumerable<(string Path, string File)> Open(DataDirectory data, BackupTarget target)
    {
        var folders = Directory.EnumerateDirectories(data.Root).Select(found => Path.GetFileName(found)).Where(IsState).Order(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            foreach (var found in In(data, folder))
            {
                yield return found;
            }
        }

        foreach (var file in Directory.EnumerateFiles(data.Root).Where(file => IsState(Path.GetFileName(file))).Order(StringComparer.Ordinal))
        {
            yield return (Path.GetFileName(file), file);
        }

        foreach (var (path, file) in In(data, "volumes"))
        {
            yield return ($"{Site}/{path}", file);
        }

        if (target.Site is not null)
        {
            yield return ($"{Site}/site.yaml", target.Site);
        }
    }

    /// <summary>Files that only go encrypted.</summary>
    internal static IEnumerable<(string Path, string File)> Secret(DataDirectory data, BackupTarget target) =>
        In(data, Path.GetFileName(data.KeysPath)).Concat(
            (target.Secrets ?? []).Distinct().Order(StringComparer.Ordinal).Index().Select(secret => ($"{Site}/secrets/{secret.Index + 1:D2}-{Plainly(Path.GetFileName(secret.Item))}", secret.Item)));

    private static bool IsState(string name) =>
        name is not (ArchiveLayout.Folder or "run" or "keys" or "volumes" or "format" or DataDirectory.RestoreMark or Site or Runs)
        && !name.StartsWith("catalog.db", StringComparison.Ordinal) && !name.StartsWith('.') && !IsUnfinished(name);

    private static bool IsUnfinished(string name) => name.EndsWith(".new", StringComparison.Ordinal) || name.EndsWith(".part", StringComparison.Ordinal) || name.EndsWith(".tmp", StringComparison.Ordinal);

    private static IEnumerable<(string Path, string File)> In(DataDirectory data, string folder)
    {
        var path = Path.Combine(data.Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", Plain).Where(file => !IsUnfinished(file)).Select(file => (Path.GetRelativePath(data.Root, file), file)).OrderBy(pair => pair.Item1, StringComparer.Ordinal)
            : [];
    }

    private static string Plainly(string name) => name.Aggregate(new StringBuilder(), (text, letter) => text.Append(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_')).ToString();
}
