using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Backup;

/// <summary>
/// Which store a backup was copied to: the file <c>backup/TARGET.store</c>, which holds its <see cref="BackupIdentity"/>. A disk that was replaced, or a bucket
/// that was made anew, has another one: what was copied is not there, whatever the catalogue believes.
/// </summary>
/// <param name="data">The directory.</param>
/// <param name="target">The backup.</param>
internal sealed class KnownStore(DataDirectory data, BackupTarget target)
{
    private string Known => Path.Combine(data.Root, StateFiles.Runs, $"{target.Id}.store");

    /// <summary>Where another store is there than the one copied to: notes that its copies are gone, so that they are made again.</summary>
    /// <param name="found">The store that is there.</param>
    /// <param name="catalog">What is believed.</param>
    /// <param name="note">Writes a record into journal and catalogue.</param>
    /// <param name="cancellation">Gives up; the next call does it.</param>
    /// <returns>How many copies are gone.</returns>
    internal async Task<long> MeetAsync(BackupIdentity found, CatalogReader catalog, Func<JournalRecord, Task> note, CancellationToken cancellation)
    {
        var before = File.Exists(Known) ? BackupJson.Read<BackupIdentity>(await File.ReadAllBytesAsync(Known, cancellation)) : null;
        if (before == found)
        {
            return 0;
        }

        var copies = catalog.Copies(target.Id);
        var gone = copies.Count > 0 && (before is not null || await IsUnusedAsync(cancellation)) ? await ForgetAsync(found, copies, catalog, note) : 0;
        DurableFile.Replace(Known, BackupJson.Write(found));
        return gone;
    }

    // A restored recorder does not know where its copies were made: a store that has a state was copied to before.
    private async Task<bool> IsUnusedAsync(CancellationToken cancellation) =>
        (await StateManifest.ListAsync(target.Store, cancellation)).Manifests.Count == 0;

    private async Task<long> ForgetAsync(BackupIdentity found, IReadOnlyList<CopyRange> copies, CatalogReader catalog, Func<JournalRecord, Task> note)
    {
        var gone = 0L;
        foreach (var camera in copies.GroupBy(range => range.Camera))
        {
            foreach (var (first, last) in new CopiedRanges(camera).Covered)
            {
                gone += catalog.CountSegments(camera.Key, first, last).Segments;
                await note(new CopiesGone(target.Id, camera.Key, first, last, $"another store is there, made {found.Made}"));
            }
        }

        RunRecord.Forget(data, target.Id);
        return gone;
    }
}
