using Dapper;

using Microsoft.Data.Sqlite;

using NodaTime;

using Supervision.Media.Posix;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification;

/// <summary>
/// Makes <c>catalog.db</c> anew from archive and journal alone (invariant 4). The old file is kept beside it. Deletion is off afterwards until an
/// operator confirms, for what the old catalogue knew and these two do not is not known any more.
/// </summary>
public static class CatalogRebuild
{
    /// <summary>Rebuilds the catalogue of a directory that no recorder uses, and notes it in the journal.</summary>
    /// <exception cref="DirectoryLockedException">A recorder runs.</exception>
    public static RebuildResult Run(
        DataDirectory data, LockOwner owner, IClock clock, IProgress<CheckProgress>? progress, CancellationToken cancel)
    {
        using var taken = DirectoryLock.Take(data, owner);
        var result = Replace(data, clock, progress, cancel);
        using var opened = OpenCatalog.Open(new PosixArchiveFiles(), data, clock);
        opened.Record(new CatalogRebuilt("asked for by an operator", result.Segments));
        return result;
    }

    /// <summary>Builds beside the old file and puts it in its place. Cut anywhere, the next start finds the old one, the new one, or none.</summary>
    internal static RebuildResult Replace(DataDirectory data, IClock clock, IProgress<CheckProgress>? progress, CancellationToken cancel)
    {
        var fresh = data.CatalogPath + ".new";
        File.Delete(fresh);
        File.Delete(fresh + "-wal");
        File.Delete(fresh + "-shm");
        var result = Build(data, fresh, progress, cancel);
        MoveAside(data, ArchiveLayout.StartText(clock.GetCurrentInstant()));
        PosixPath.Rename(fresh, data.CatalogPath);
        PosixPath.SyncDirectory(data.Root);
        return result;
    }

    private static RebuildResult Build(DataDirectory data, string path, IProgress<CheckProgress>? progress, CancellationToken cancel)
    {
        using var connection = CatalogDatabase.OpenForWriting(path);
        var journal = JournalReader.Read(data.JournalPath);
        var tables = new CatalogTables(connection, path);
        foreach (var record in journal.Records)
        {
            tables.Queue(record);
        }

        var unreadable = AddSegments(data, tables, progress, cancel, out var segments);
        tables.Write();
        Finish(connection);
        return new RebuildResult(segments, journal.Records.Count, unreadable);
    }

    private static List<(string Path, string Reason)> AddSegments(
        DataDirectory data, CatalogTables tables, IProgress<CheckProgress>? progress, CancellationToken cancel, out long segments)
    {
        const int batch = 1000;
        var adoption = new PartAdoption(new PosixArchiveFiles(), data);
        var unreadable = new List<(string, string)>();
        var files = ArchiveFiles.Segments(data).Where(file => !file.Name.IsPart).ToList();
        long bytes = segments = 0;
        foreach (var (path, name) in files)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                var segment = adoption.Describe(path);
                tables.Queue(segment);
                bytes += segment.Bytes;
                if (++segments % batch == 0)
                {
                    tables.Write();
                }
            }
            catch (Exception e) when (e is FormatException or UnauthorizedAccessException || (e is IOException and not CatalogException))
            {
                unreadable.Add((path, e.Message));
            }

            progress?.Report(new CheckProgress(name.Camera, segments + unreadable.Count, files.Count, bytes));
        }

        return unreadable;
    }

    // Everything goes into the one file, so that it can be renamed without its log.
    private static void Finish(SqliteConnection connection)
    {
        connection.Execute("UPDATE meta SET value = 'off' WHERE key = 'deletion'");
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        connection.Execute("PRAGMA journal_mode = DELETE");
    }

    private static void MoveAside(DataDirectory data, string time)
    {
        // The main file first: cut in between, the next start finds no catalogue, and moves the log away before it puts a new one there.
        foreach (var suffix in new[] { string.Empty, "-wal", "-shm" })
        {
            if (File.Exists(data.CatalogPath + suffix))
            {
                PosixPath.Rename(data.CatalogPath + suffix, $"{data.CatalogPath}.replaced-{time}{suffix}");
            }
        }
    }
}
