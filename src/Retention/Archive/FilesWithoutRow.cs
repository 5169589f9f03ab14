using NodaTime;

using Supervision.Retention.Catalog;

namespace Supervision.Retention.Archive;

/// <summary>Segments and open files that the catalogue does not have: what a crash left, or a catalogue that could not be written.</summary>
internal static class FilesWithoutRow
{
    /// <summary>Those of a date directory, in the order of their names, compared with the rows as they are now.</summary>
    internal static IEnumerable<(string Path, SegmentName Name)> In(DataDirectory data, CatalogReader catalog, string camera, (string Folder, LocalDate Day) date)
    {
        var rows = catalog.PathsIn(camera, date.Day).ToHashSet(StringComparer.Ordinal);
        return from path in ArchiveFiles.In(data, date.Folder)
               where !rows.Contains(path)
               let name = ArchiveLayout.TryParse(path, out var parsed) ? parsed : null
               where name is not null
               select (path, name);
    }
}
