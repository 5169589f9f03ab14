using System.IO.Enumeration;

using Supervision.Retention.Archive;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Compares names that must be in a folder with those that are, in one reading of it and without an object a file. Follows no symbolic link.</summary>
internal static class FolderComparison
{
    private static readonly EnumerationOptions Plain = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = false };

    /// <param name="folder">Where; it may be missing.</param>
    /// <param name="expected">What must be there; notes what is.</param>
    /// <param name="sizes">Compares sizes too: asks for each file.</param>
    internal static FolderResult Compare(string folder, ExpectedFiles expected, bool sizes)
    {
        var otherSize = new List<(string, long)>();
        var surplus = new List<string>();
        if (Directory.Exists(folder))
        {
            surplus.AddRange(new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.FileName.ToString(), Plain)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                {
                    if (entry.IsDirectory || !expected.Find(entry.FileName, out var bytes))
                    {
                        return true;
                    }

                    if (sizes && entry.Length is var length && length != bytes)
                    {
                        otherSize.Add((entry.FileName.ToString(), length));
                    }

                    return false;
                },
            });
        }

        return new FolderResult([.. expected.Missing.Order(StringComparer.Ordinal)], otherSize, [.. surplus.Order(StringComparer.Ordinal)]);
    }

    internal static string Folder(DataDirectory data, string camera, int day) =>
        Path.Combine(data.ArchivePath, camera, NodaTime.Text.LocalDatePattern.Iso.Format(BeijingDays.Day(day)));
}
