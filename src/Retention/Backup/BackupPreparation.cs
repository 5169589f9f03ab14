using NodaTime;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>Makes a folder or bucket a backup of a recorder; safe to repeat.</summary>
public static class BackupPreparation
{
    /// <summary>Prepares it. Where it comes in the place of a store that was copied to, the copies there are noted as gone.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="target">The backup.</param>
    /// <param name="note">Writes a record into journal and catalogue, durably.</param>
    /// <param name="clock">Wall time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many copies are gone.</returns>
    /// <exception cref="BackupException">It holds the backup of another recorder, or is being worked on.</exception>
    /// <exception cref="StoreException">It cannot be used.</exception>
    /// <exception cref="CatalogException">The catalogue cannot be read.</exception>
    public static async Task<long> RunAsync(DataDirectory data, BackupTarget target, Func<JournalRecord, Task> note, IClock clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(clock);
        using var locked = TargetLock.Take(data, target.Id);
        if (target.Store is FolderStore)
        {
            FolderStore.Prepare(target.Store.Place);
        }

        await BackupIdentity.PrepareAsync(data, target.Store, clock.GetCurrentInstant(), cancellation);
        using var catalog = CatalogReader.Open(data);
        return await new KnownStore(data, target).MeetAsync(await BackupIdentity.RequireAsync(data, target.Store, cancellation), catalog, note, cancellation);
    }
}
