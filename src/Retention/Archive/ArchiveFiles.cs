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
        from folder in Cameras(data, camera)
        from date in Dates(data, folder)
        where since is null || date.Day >= since
        from path in In(data, date.Folder)
        let name = ArchiveLayout.TryParse(path, out var parsed) ? parsed : null
        where name is not null
        select (path, name);

    /// <summary>Names of the cameras' folders, in order.</summary>
    internal static IEnumerable<string> Cameras(DataDirectory data, string camera = "*") =>
        Directory.EnumerateDirectories(data.ArchivePath, camera, Plain).Select(folder => System.IO.Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>Date directories of a camera's folder, oldest first; paths relative.</summary>
    internal static IEnumerable<(string Folder, LocalDate Day)> Dates(DataDirectory data, string camera) =>
        from date in Directory.EnumerateDirectories(System.IO.Path.Combine(data.ArchivePath, camera), "*", Plain).Order(StringComparer.Ordinal)
        let day = ArchiveLayout.TryParseDate(System.IO.Path.GetFileName(date), out var parsed) ? parsed : (LocalDate?)null
        where day is not null
        select (Relative(data, date), day.Value);

    /// <summary>Files of a date directory, in the order of their names; paths relative.</summary>
    internal static IEnumerable<string> In(DataDirectory data, string folder) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(data.Root, folder), "*", Plain)
            .Select(file => $"{folder}/{System.IO.Path.GetFileName(file.AsSpan())}").Order(StringComparer.Ordinal);

    /// <summary>Every file below the archive, known or not; paths relative.</summary>
    internal static IEnumerable<string> All(DataDirectory data) =>
        Directory.EnumerateFiles(data.ArchivePath, "*", Everything).Select(file => Relative(data, file)).Order(StringComparer.Ordinal);

    private static string Relative(DataDirectory data, string file) => System.IO.Path.GetRelativePath(data.Root, file);
}
