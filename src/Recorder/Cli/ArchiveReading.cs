using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>Opens the catalogue for a verb that only reads.</summary>
internal static class ArchiveReading
{
    /// <summary>The catalogue; null for a data directory in which nothing was recorded yet.</summary>
    /// <exception cref="CatalogException">It cannot be read; or it is missing beside recordings, which must not look like an empty archive.</exception>
    internal static CatalogReader? Open(DataDirectory data)
    {
        try
        {
            return CatalogReader.Open(data);
        }
        catch (CatalogException exception) when (exception.Fault == CatalogFault.Missing && IsFresh(data))
        {
            return null;
        }
    }

    internal static bool IsFresh(DataDirectory data) =>
        !Directory.EnumerateFileSystemEntries(data.ArchivePath).Any() && !Directory.EnumerateFileSystemEntries(data.JournalPath).Any();
}
