using Dapper;

using Microsoft.Data.Sqlite;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>
/// The two ways into the tables, both safe to repeat: journal records by <see cref="JournalFold"/>, segments from what their files say.
/// What could not be written stays queued, in order, and goes first the next time, up to a bound: beyond it records are read again from the journal as
/// soon as the tables can be written, and segments wait as files without a row for the next start. One thread at a time.
/// </summary>
internal sealed class CatalogTables(SqliteConnection connection, string path, string journalPath)
{
    /// <summary>As many records, and as many segments, wait at most.</summary>
    internal const int MaxWaiting = 1024;

    private readonly Queue<JournalRecord> _records = [];
    private readonly Queue<Segment> _segments = [];
    private bool _isBehindJournal;

    /// <summary>Complete files whose rows were left out so far: the next start, or a rebuild, finds them.</summary>
    internal long LeftOut { get; private set; }

    internal int Waiting => _records.Count + _segments.Count;

    internal void Queue(JournalRecord record)
    {
        // The fold goes by rising numbers: behind one that is left out, none may follow.
        _isBehindJournal |= _records.Count >= MaxWaiting;
        if (!_isBehindJournal)
        {
            _records.Enqueue(record);
        }
    }

    internal void Queue(Segment segment)
    {
        if (_segments.Count >= MaxWaiting)
        {
            LeftOut++;
            return;
        }

        _segments.Enqueue(segment);
    }

    /// <summary>Writes records, as many as there are.</summary>
    /// <exception cref="CatalogException">Some of them were not written.</exception>
    internal void Write(IEnumerable<JournalRecord> records)
    {
        foreach (var batch in records.Chunk(MaxWaiting))
        {
            Array.ForEach(batch, Queue);
            Write();
        }
    }

    /// <summary>Writes everything queued in one transaction, and then what was too much to be queued.</summary>
    /// <exception cref="CatalogException">Nothing of it was written; it stays queued.</exception>
    internal void Write()
    {
        try
        {
            WriteQueued();
        }
        catch (CatalogException failure) when (LeftOut > 0)
        {
            throw new CatalogException(failure.Fault, $"{failure.Message}; {LeftOut} segments are left without a row, the next start finds their files", failure);
        }

        if (_isBehindJournal)
        {
            CatchUp();
        }
    }

    /// <summary>Writes where the next segment might be left out: for those who queue many.</summary>
    /// <exception cref="CatalogException">Nothing of it was written; it stays queued.</exception>
    internal void WriteIfFull()
    {
        if (_segments.Count >= MaxWaiting)
        {
            Write();
        }
    }

    /// <exception cref="CatalogException">It was not written.</exception>
    internal bool SetLookedThrough(LocalDate date) => CatalogDatabase.Guarded(path, () =>
        connection.Execute("INSERT OR REPLACE INTO meta VALUES ('looked-through', @date)", new { date = LocalDatePattern.Iso.Format(date) }) == 1);

    /// <summary>Whether a deletion may begin in this moment: it is switched on, all that it means is there as it was planned, and nothing of it is held.</summary>
    internal bool MayBegin(DeletionBegun deletion) => CatalogDatabase.Guarded(path, () => connection.ExecuteScalar<bool>(
        RetentionRecords.MayBegin,
        new { deletion.Camera, deletion.FirstSequence, deletion.LastSequence, deletion.Segments, deletion.Bytes, AsOf = RowTime.Day(deletion.AsOf) }));

    private void CatchUp()
    {
        _isBehindJournal = false;
        try
        {
            Write(JournalReader.Read(journalPath, JournalFold.Position(connection)).Records);
        }
        catch (IOException failure)
        {
            _isBehindJournal = true;
            throw failure as CatalogException
                ?? new CatalogException(CatalogFault.Unavailable, $"the journal cannot be read for the catalogue: {failure.Message}", failure);
        }
    }

    private void WriteQueued() => CatalogDatabase.Guarded(path, () =>
    {
        using var transaction = connection.BeginTransaction();
        foreach (var record in _records)
        {
            JournalFold.Apply(connection, transaction, record);
        }

        foreach (var segment in _segments)
        {
            Insert(transaction, segment);
        }

        transaction.Commit();
        _records.Clear();
        _segments.Clear();
        return true;
    });

    private void Insert(SqliteTransaction transaction, Segment segment)
    {
        connection.Execute(JournalFold.AddCamera, new { segment.Camera, segment.Sequence }, transaction);
        connection.Execute(SegmentRow.Insert, SegmentRow.From(segment), transaction);
    }
}
