using NodaTime;

using Supervision.Retention.Catalog;

namespace Supervision.Retention.Archive;

/// <summary>
/// A data directory that no recorder uses, taken for work on it: lock, journal, catalogue, and nothing recorded. No session begins and no gap is noted. Dispose it last.
/// </summary>
public sealed class MaintainedStore : IAsyncDisposable
{
    private readonly DirectoryLock _lock;
    private readonly OpenCatalog _opened;

    private MaintainedStore(DataDirectory data, DirectoryLock taken, OpenCatalog opened)
    {
        (Data, _lock, _opened) = (data, taken, opened);
        Catalog = new CatalogWriter(opened.Journal, opened.Tables, opened.Reader.OpenGaps());
    }

    /// <summary>Where it is.</summary>
    public DataDirectory Data { get; }

    /// <summary>Journal and catalogue.</summary>
    public CatalogWriter Catalog { get; }

    /// <summary>Takes the directory.</summary>
    /// <param name="data">Which.</param>
    /// <param name="owner">Who we are: shown to others that want it.</param>
    /// <param name="clock">Wall time.</param>
    /// <exception cref="DirectoryLockedException">A recorder runs, or another work on it.</exception>
    /// <exception cref="DataDirectoryException">It belongs to another account.</exception>
    /// <exception cref="CatalogException">The catalogue is lost (the next start of a recorder, or `check --rebuild`, makes it again), or cannot be opened.</exception>
    public static MaintainedStore Open(DataDirectory data, LockOwner owner, IClock clock) => Open(new PosixArchiveFiles(), data, owner, clock);

    internal static MaintainedStore Open(IArchiveFiles files, DataDirectory data, LockOwner owner, IClock clock)
    {
        var taken = DirectoryLock.Take(data, owner);
        try
        {
            var healed = new HealingNote(data).Settle(files);
            var opened = OpenCatalog.OpenBriefly(files, data, clock);
            opened.RecordHealed(healed);
            return new MaintainedStore(data, taken, opened);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Catalog.DisposeAsync();
        _opened.Dispose();
        _lock.Dispose();
    }
}
