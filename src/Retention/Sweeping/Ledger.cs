using NodaTime;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Sweeping;

/// <summary>The deletion ledger during a sweep: one file a Beijing date of deletion, the newest of them open.</summary>
internal sealed class Ledger(IArchiveFiles files, DataDirectory data, CatalogReader catalog) : IDisposable
{
    private LedgerFile? _file;
    private string? _date;

    /// <summary>The file for what is deleted at a moment.</summary>
    /// <exception cref="ArchiveException">It cannot be opened.</exception>
    /// <exception cref="SweepingException">It lost lines.</exception>
    internal LedgerFile Of(Instant now)
    {
        var date = ArchiveLayout.DateFolder(now);
        if (_file is null || date != _date)
        {
            _file?.Dispose();
            _file = null;
            (_file, _date) = (LedgerFile.Open(files, data, date, catalog.Deletions()), date);
        }

        return _file;
    }

    public void Dispose() => _file?.Dispose();
}
