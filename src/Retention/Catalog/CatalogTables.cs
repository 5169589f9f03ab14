using Dapper;

using Microsoft.Data.Sqlite;

using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>
/// The two ways into the tables, both safe to repeat: journal records by <see cref="JournalFold"/>, segments from what their files say.
/// What could not be written stays queued, in order, and goes first the next time. One thread at a time.
/// </summary>
internal sealed class CatalogTables(SqliteConnection connection, string path)
{
    private readonly Queue<JournalRecord> _records = [];
    private readonly Queue<Segment> _segments = [];

    internal void Queue(JournalRecord record) => _records.Enqueue(record);

    internal void Queue(Segment segment) => _segments.Enqueue(segment);

    /// <summary>Writes everything queued in one transaction.</summary>
    /// <exception cref="CatalogException">Nothing of it was written; it stays queued.</exception>
    internal void Write() => CatalogDatabase.Guarded(path, () =>
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
