using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Archive;

/// <summary>Lists what lies in the archive, without following symbolic links but those that lead to a camera's folder on a volume that is there.</summary>
internal static class ArchiveFiles
{
    private static readonly EnumerationOptions Plain = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    private static readonly EnumerationOptions WithLinks = new()
    {
        AttributesToSkip = FileAttributes.None,
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

    /// <summary>Names of the cameras' folders, in order; those on a volume that is not there are left out.</summary>
    internal static IEnumerable<string> Cameras(DataDirectory data, string camera = "*")
    {
        var links = Links(data);
        return Directory.EnumerateDirectories(data.ArchivePath, camera, WithLinks)
            .Where(folder => new FileInfo(folder).LinkTarget is null || links.GetValueOrDefault(folder))
            .Select(folder => System.IO.Path.GetFileName(folder)).Order(StringComparer.Ordinal);
    }

    /// <summary>True where a camera's folder is a link.</summary>
    internal static bool IsOnVolume(DataDirectory data, string camera) => new FileInfo(System.IO.Path.Combine(data.ArchivePath, camera)).LinkTarget is not null;

    /// <summary>Cameras on a volume that is not there.</summary>
    internal static IEnumerable<string> Absent(DataDirectory data) => Links(data).Where(link => !link.Value).Select(link => System.IO.Path.GetFileName(link.Key));

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
    internal static IEnumerable<string> All(DataDirectory data)
    {
        // A link to a folder that is not there is listed as a file.
        var links = Links(data);
        return Directory.EnumerateFiles(data.ArchivePath, "*", Everything).Where(file => !links.ContainsKey(file))
            .Concat(links.Where(link => link.Value && Directory.Exists(link.Key)).SelectMany(link => Directory.EnumerateFiles(link.Key + "/", "*", Everything)))
            .Select(file => Relative(data, file)).Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>Links of the archive that lead to volumes, and whether the volume is there.</summary>
    private static Dictionary<string, bool> Links(DataDirectory data)
    {
        var volumes = VolumeBook.Load(data).Volumes.Select(volume => (Volume: volume, IsThere: volume.Absence() is null)).ToList();
        if (volumes.Count == 0)
        {
            return [];
        }

        var links =
            from entry in Directory.EnumerateFileSystemEntries(data.ArchivePath, "*", WithLinks)
            let camera = System.IO.Path.GetFileName(entry)
            where CameraId.IsValid(camera)
            let target = new FileInfo(entry).LinkTarget
            where target is not null
            from volume in volumes
            where volume.Volume.FolderOf(camera) == target
            select (entry, volume.IsThere);
        return links.ToDictionary(link => link.entry, link => link.IsThere);
    }

    private static string Relative(DataDirectory data, string file) => System.IO.Path.GetRelativePath(data.Root, file);
}
