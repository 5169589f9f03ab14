using Microsoft.Data.Sqlite;

using NodaTime;

using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Verification;

namespace Supervision.Retention.Archive;

/// <summary>Journal and catalogue as the owner of the lock has them, in agreement with each other. One thread at a time.</summary>
internal sealed class OpenCatalog : IDisposable
{
    private readonly DataDirectory _data;

    private OpenCatalog(SqliteConnection connection, DataDirectory data, JournalWriter journal, IReadOnlyList<JournalDamage> damages, string? rebuiltBecause)
    {
        _data = data;
        Tables = new CatalogTables(connection, data.CatalogPath, data.JournalPath);
        Reader = new CatalogReader(connection, data.CatalogPath);
        (Journal, JournalDamages, RebuiltBecause) = (journal, damages, rebuiltBecause);
    }

    internal CatalogTables Tables { get; }

    internal CatalogReader Reader { get; }

    internal JournalWriter Journal { get; }

    internal CameraCursors Cursors { get; } = new();

    internal IReadOnlyList<JournalDamage> JournalDamages { get; }

    internal string? RebuiltBecause { get; }

    /// <summary>Files that the rebuild found to be others than what was recorded.</summary>
    internal IReadOnlyList<SegmentChanged> ChangedFiles { get; private set; } = [];

    /// <summary>Opens both; a catalogue that is lost or damaged is built anew, a journal that is ahead of it is put into it.</summary>
    internal static OpenCatalog Open(IArchiveFiles files, DataDirectory data, IClock clock)
    {
        var reason = WhyRebuild(data);
        var rebuilt = reason is null ? null : CatalogRebuild.Replace(data, clock, progress: null, CancellationToken.None);
        return Join(files, data, clock, reason, rebuilt);
    }

    /// <summary>Opens both for a moment: nobody looks through the whole catalogue, and one that is lost is left to the next start.</summary>
    /// <exception cref="CatalogException">It is lost, or cannot be opened.</exception>
    internal static OpenCatalog OpenBriefly(IArchiveFiles files, DataDirectory data, IClock clock) => new FileInfo(data.CatalogPath) is { Exists: true, Length: > 0 }
        ? Join(files, data, clock, reason: null, rebuilt: null)
        : throw CatalogException.Absent(data.CatalogPath);

    /// <summary>Journal first, tables second.</summary>
    internal T Record<T>(T record)
        where T : JournalRecord
    {
        var written = Journal.Append(record);
        Tables.Queue(written);
        Tables.Write();
        return written;
    }

    /// <summary>Notes what <see cref="HealingNote"/> found done, if anything.</summary>
    internal void RecordHealed(SegmentHealed? healed)
    {
        if (healed is not null)
        {
            Record(healed);
            new HealingNote(_data).Remove();
        }
    }

    public void Dispose()
    {
        Journal.Dispose();
        Reader.Dispose();
    }

    private static OpenCatalog Join(IArchiveFiles files, DataDirectory data, IClock clock, string? reason, RebuildResult? rebuilt)
    {
        var connection = CatalogDatabase.OpenForWriting(data.CatalogPath);
        try
        {
            var position = JournalFold.Position(connection);
            var content = JournalReader.Read(data.JournalPath, position);
            var journal = JournalWriter.Open(files, data.JournalPath, clock, Math.Max(position, content.LastNumber));
            var opened = new OpenCatalog(connection, data, journal, content.Damages, reason);
            opened.Tables.Write(content.Records);
            if (rebuilt is not null)
            {
                CatalogRebuild.Note(opened, rebuilt, reason!);
                opened.ChangedFiles = rebuilt.Changed;
            }

            return opened;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string? WhyRebuild(DataDirectory data)
    {
        var file = new FileInfo(data.CatalogPath);
        if (!file.Exists || file.Length == 0)
        {
            var isNew = !Directory.EnumerateFileSystemEntries(data.ArchivePath).Any()
                && !Directory.EnumerateFileSystemEntries(data.JournalPath).Any();
            return isNew ? null : file.Exists ? "catalog.db was empty" : "catalog.db was missing";
        }

        if (CatalogDamage.Read(data.CatalogPath) is { } noted)
        {
            return noted;
        }

        try
        {
            using var connection = CatalogDatabase.OpenForWriting(data.CatalogPath);
            return file.Length <= CatalogDamage.WholeBytes ? CatalogDatabase.FindDamage(connection) : CatalogDatabase.FindDamageBesideSegments(connection);
        }
        catch (CatalogException e) when (e.Fault == CatalogFault.Corrupt)
        {
            return e.Message;
        }
    }
}
