using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Archive;

/// <summary>Journal and catalogue of a directory that no recorder uses, for notes about label strips. One thread at a time.</summary>
public sealed class StripLedger : IDisposable
{
    private readonly DirectoryLock _lock;
    private readonly OpenCatalog _opened;

    private StripLedger(DirectoryLock taken, OpenCatalog opened) => (_lock, _opened) = (taken, opened);

    /// <summary>Takes the directory.</summary>
    /// <exception cref="DirectoryLockedException">A recorder runs.</exception>
    /// <exception cref="CatalogException">The catalogue cannot be opened.</exception>
    public static StripLedger Open(DataDirectory data, LockOwner owner, IClock clock) =>
        Open(data, owner, () => OpenCatalog.Open(new PosixArchiveFiles(), data, clock));

    /// <summary>Notes what the comparison of a whole segment showed; takes the directory for this moment only.</summary>
    /// <exception cref="DirectoryLockedException">A recorder runs.</exception>
    /// <exception cref="DataDirectoryException">The directory belongs to another account.</exception>
    /// <exception cref="ArchiveException">It cannot be written.</exception>
    /// <exception cref="CatalogException">The catalogue is lost, or cannot be opened.</exception>
    public static void NoteOne(DataDirectory data, LockOwner owner, IClock clock, Segment segment, StripFigures figures)
    {
        using var ledger = Open(data, owner, () => OpenCatalog.OpenBriefly(new PosixArchiveFiles(), data, clock));
        ledger.Note(segment, figures);
    }

    /// <summary>Notes what the comparison of a whole segment showed.</summary>
    public void Note(Segment segment, StripFigures figures) => Record(CatalogWriter.Checked(segment, figures));

    /// <summary>Notes a file that lies beside a segment now.</summary>
    public void Note(Relabelled file) => Record(CatalogWriter.Relabelling(file));

    /// <inheritdoc/>
    public void Dispose()
    {
        _opened.Dispose();
        _lock.Dispose();
    }

    private static StripLedger Open(DataDirectory data, LockOwner owner, Func<OpenCatalog> open)
    {
        var taken = DirectoryLock.Take(data, owner);
        try
        {
            return new StripLedger(taken, open());
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    private void Record(JournalRecord record)
    {
        JournalFold.Require(record);
        _opened.Record(record);
    }
}
