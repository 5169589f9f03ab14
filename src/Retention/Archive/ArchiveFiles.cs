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
        from date in Directory.EnumerateDirectories(folder, "*", Plain).Order(StringComparer.Ordinal)
        where ArchiveLayout.TryParseDate(System.IO.Path.GetFileName(date), out var day) && (since is null || day >= since)
        from file in Directory.EnumerateFiles(date, "*", Plain).Order(StringComparer.Ordinal)
        let path = Relative(data, file)
        let name = ArchiveLayout.TryParse(path, out var parsed) ? parsed : null
        where name is not null
        select (path, name);

    /// <summary>Folders of cameras, as they stand in the archive; those on a volume that is not there are left out.</summary>
    internal static IEnumerable<string> Cameras(DataDirectory data, string camera = "*")
    {
        var links = Links(data);
        return Directory.EnumerateDirectories(data.ArchivePath, camera, WithLinks)
            .Where(folder => new FileInfo(folder).LinkTarget is null || links.GetValueOrDefault(folder))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Cameras on a volume that is not there.</summary>
    internal static IEnumerable<string> Absent(DataDirectory data) => Links(data).Where(link => !link.Value).Select(link => System.IO.Path.GetFileName(link.Key));

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
