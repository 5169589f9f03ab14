using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>
/// Puts a segment's file back from a copy. The copy is written beside it and compared first; the damaged file then stays as <c>.damaged</c>, for people to
/// look at. Cut anywhere, the next verification finds the file as it is and does it again.
/// </summary>
internal sealed class ArchiveHealing(DataDirectory data, IArchiveFiles files)
{
    private const string HealingSuffix = ".healing";

    /// <summary>Puts it back.</summary>
    /// <returns>Null where it lies there now; else why not.</returns>
    /// <exception cref="StoreException">The backup as a whole cannot be used.</exception>
    internal async Task<string?> HealAsync(Segment segment, IObjectStore store, CancellationToken cancellation)
    {
        var target = data.Locate(segment.Path);
        var folder = Path.GetDirectoryName(target)!;
        var camera = Path.GetDirectoryName(folder)!;
        if (new FileInfo(camera).LinkTarget is { } volume && !Directory.Exists(camera))
        {
            return $"its volume {volume} is not there: mount it";
        }

        if (File.Exists(target) && File.Exists(target + ArchiveLayout.DamagedSuffix))
        {
            return $"{segment.Path}{ArchiveLayout.DamagedSuffix} is there already: look at it and move it away";
        }

        foreach (var missing in new[] { camera, folder }.Where(path => !Directory.Exists(path)))
        {
            files.CreateDirectory(missing);
            files.SyncDirectory(Path.GetDirectoryName(missing)!);
        }

        var fetched = target + HealingSuffix;
        if (await new FetchedFile(files, store).WriteAsync(segment.Path, fetched, null, cancellation) != segment.Sha256)
        {
            files.Remove(fetched);
            return "the copy is damaged too";
        }

        if (File.Exists(target))
        {
            files.Rename(target, target + ArchiveLayout.DamagedSuffix);
        }

        files.Rename(fetched, target);
        files.SyncDirectory(folder);
        return null;
    }
}
