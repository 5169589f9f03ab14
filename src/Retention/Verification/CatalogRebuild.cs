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
        Note(opened, result, "asked for by an operator");
        return result;
    }

    /// <summary>Puts into the journal what a rebuild found, so that no later check can miss it.</summary>
    internal static void Note(OpenCatalog opened, RebuildResult result, string reason)
    {
        foreach (var change in result.Changed)
        {
            opened.Record(change);
        }

        opened.Record(new CatalogRebuilt(reason, result.Segments));
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
        var tables = new CatalogTables(connection, path, data.JournalPath);
        tables.Write(journal.Records);
        var unreadable = AddSegments(data, tables, progress, cancel, out var segments);
        tables.Write();
        var changed = RestoreDigests(connection, path, new RecordedDigests(journal.Records));
        Finish(connection);
        return new RebuildResult(segments, journal.Records.Count, unreadable, changed);
    }

    // The rows say what was recorded, not what lies there now: otherwise a rebuild would make a changed file right.
    private static List<SegmentChanged> RestoreDigests(SqliteConnection connection, string path, RecordedDigests recorded)
    {
        var catalog = new CatalogReader(connection, path);
        var changes = catalog.Cameras().SelectMany(camera => recorded.Changes(catalog.Segments(camera.Camera))).ToList();
        using var transaction = connection.BeginTransaction();
        foreach (var change in changes)
        {
            var row = catalog.SegmentAt(change.Path)!;
            connection.Execute("UPDATE segments SET sha256 = @Recorded WHERE camera = @Camera AND sequence = @Sequence", new { change.Recorded, row.Camera, row.Sequence }, transaction);
        }

        transaction.Commit();
        return changes;
    }

    private static List<(string Path, string Reason)> AddSegments(
        DataDirectory data, CatalogTables tables, IProgress<CheckProgress>? progress, CancellationToken cancel, out long segments)
    {
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
                segments++;
                tables.WriteIfFull();
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
