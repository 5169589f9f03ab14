using NodaTime;

namespace Supervision.Retention.Archive;

/// <summary>Lists what lies in the archive, without following symbolic links.</summary>
internal static class ArchiveFiles
{
    private static readonly EnumerationOptions Plain = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
    };

    /// <summary>Segments and open files of date directories from <paramref name="since"/> on, in the order of their names; paths relative.</summary>
    internal static IEnumerable<(string Path, SegmentName Name)> Segments(DataDirectory data, LocalDate? since = null, string camera = "*") =>
        from folder in Directory.EnumerateDirectories(data.ArchivePath, camera, Plain).Order(StringComparer.Ordinal)
        from date in Directory.EnumerateDirectories(folder, "*", Plain).Order(StringComparer.Ordinal)
        where ArchiveLayout.TryParseDate(System.IO.Path.GetFileName(date), out var day) && (since is null || day >= since)
        from file in Directory.EnumerateFiles(date, "*", Plain).Order(StringComparer.Ordinal)
        let path = Relative(data, file)
        let name = ArchiveLayout.TryParse(path, out var parsed) ? parsed : null
        where name is not null
        select (path, name);

    /// <summary>Every file below the archive, known or not; paths relative.</summary>
    internal static IEnumerable<string> All(DataDirectory data) =>
        Directory.EnumerateFiles(data.ArchivePath, "*", Everything).Select(file => Relative(data, file)).Order(StringComparer.Ordinal);

    private static string Relative(DataDirectory data, string file) => System.IO.Path.GetRelativePath(data.Root, file);
}
