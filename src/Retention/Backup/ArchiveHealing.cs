using Supervision.Retention.Archive;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>
/// Puts a file back from a copy. The copy is written beside it and compared first; the damaged file then stays as <c>.damaged</c>, for people to
/// look at. Cut anywhere, the next start takes away what is unfinished, and the next verification does it again.
/// </summary>
internal sealed class ArchiveHealing(DataDirectory data, IArchiveFiles files)
{
    /// <summary>Puts it back.</summary>
    /// <param name="file">The file.</param>
    /// <param name="healing">What the journal will say of it: the caller notes it, then removes the <see cref="HealingNote"/>.</param>
    /// <param name="store">Where the copy is.</param>
    /// <param name="cancellation">Gives up; all stays as it was.</param>
    /// <returns>Null where it lies there now; else why not.</returns>
    /// <exception cref="StoreException">The backup as a whole cannot be used.</exception>
    internal async Task<string?> HealAsync(RecordedFile file, SegmentHealed healing, IObjectStore store, CancellationToken cancellation)
    {
        var target = file.In(data);
        var folder = Path.GetDirectoryName(target)!;
        var camera = Path.GetDirectoryName(folder)!;
        if (new FileInfo(camera).LinkTarget is { } volume && !Directory.Exists(camera))
        {
            return $"its volume {volume} is not there: mount it";
        }

        if (File.Exists(target) && File.Exists(target + ArchiveLayout.DamagedSuffix))
        {
            return $"{file.Path}{ArchiveLayout.DamagedSuffix} is there already: look at it and move it away";
        }

        foreach (var missing in new[] { camera, folder }.Where(path => !Directory.Exists(path)))
        {
            files.CreateDirectory(missing);
            files.SyncDirectory(Path.GetDirectoryName(missing)!);
        }

        var note = new HealingNote(data);
        note.Write(healing);
        var problem = await PutAsync(file, target, store, cancellation);
        if (problem is not null)
        {
            note.Remove();
        }

        return problem;
    }

    private async Task<string?> PutAsync(RecordedFile file, string target, IObjectStore store, CancellationToken cancellation)
    {
        var fetched = target + ArchiveLayout.HealingSuffix;
        try
        {
            if (await new FetchedFile(files, store).WriteAsync(file.Path, fetched, null, cancellation) != file.Sha256)
            {
                files.Remove(fetched);
                return "the copy is damaged too";
            }
        }
        catch (Exception error) when ((error is IOException or OperationCanceledException) && File.Exists(fetched))
        {
            files.Remove(fetched);
            throw;
        }

        if (File.Exists(target))
        {
            files.Rename(target, target + ArchiveLayout.DamagedSuffix);
        }

        files.Rename(fetched, target);
        files.SyncDirectory(Path.GetDirectoryName(target)!);
        return null;
    }
}
