using System.Security.Cryptography;
using System.Text;

using Dapper;

using Microsoft.Data.Sqlite;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Benchmarks.Retention;

/// <summary>
/// Fills a catalogue and a journal with what a hall's recorder would have written, in its order: the rows of all cameras minute by minute, because pages that
/// are filled in turns are less full than those of one camera after the other. Files are made by retention.py.
/// </summary>
internal sealed class ArchiveFill
{
    /// <summary>A minute of 2.5 Mbit/s.</summary>
    internal const long Bytes = 18_750_000;

    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly string[] Changing = ["Camera", "Sequence", "Run", "StartNs", "EndNs", "Path", "Sha256", "PreviousSha256"];

    private readonly HallOfTime _hall;
    private readonly DataDirectory _data;
    private readonly SqliteConnection _connection;
    private readonly JournalFill _journal;
    private readonly FilledCamera[] _cameras;

    private ArchiveFill(string folder, HallOfTime hall)
    {
        (_hall, _data) = (hall, DataDirectory.Create(folder));
        _connection = CatalogDatabase.OpenForWriting(_data.CatalogPath);
        _connection.Execute("PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 100000;");
        _journal = new JournalFill(_data.JournalPath);
        _cameras = [.. hall.Cameras.Select(id => new FilledCamera(id))];
    }

    /// <summary>Fills a directory that is not there yet.</summary>
    /// <returns>Number of rows.</returns>
    internal static long Run(string folder, HallOfTime hall)
    {
        var fill = new ArchiveFill(folder, hall);
        using (fill._connection)
        using (fill._journal)
        {
            var rows = fill.Record();
            fill._journal.Fold(fill._connection, fill._data);
            fill._connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return rows;
        }
    }

    private long Record()
    {
        var rows = 0L;
        _journal.Start(_hall.Begin);
        for (var day = _hall.First; day < HallOfTime.AsOf; day = day.PlusDays(1))
        {
            using var transaction = _connection.BeginTransaction();
            using var insert = Insert(transaction);
            rows += RecordDay(insert, HallOfTime.Midnight(day));
            transaction.Commit();
        }

        foreach (var camera in _cameras)
        {
            _journal.EndRun(camera, _hall.End);
        }

        _journal.Stop(_hall.End);
        return rows;
    }

    private long RecordDay(SqliteCommand insert, Instant midnight)
    {
        var rows = 0L;
        var noon = midnight + Duration.FromHours(12);
        for (var start = midnight; start < midnight + Duration.FromHours(24); start += Minute)
        {
            foreach (var camera in _cameras)
            {
                if (camera.Run is null)
                {
                    _journal.BeginRun(camera, start);
                }

                // Once a day packets are lost, and twenty seconds with them.
                var end = start == noon ? start + Duration.FromSeconds(40) : start + Minute;
                Insert(insert, camera, start, end);
                rows++;
                if (start == noon)
                {
                    _journal.EndRun(camera, end);
                    _journal.Gap(camera, end, start + Minute);
                }
            }

            _journal.Sample(_hall.Cameras, start);
        }

        return rows;
    }

    private static void Insert(SqliteCommand insert, FilledCamera camera, Instant start, Instant end)
    {
        var previous = camera.Last?.Sha256;
        var sequence = ++camera.Sequence;
        var path = ArchiveLayout.PathOf(camera.Id, start, sequence);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(path)));
        camera.Last = new Segment(camera.Id, camera.Run!, sequence, start, end, path, Bytes, digest, previous, "strip", FilledCamera.Strip, "h264", 1920, 1152, "aac", 1500, false);
        object?[] values = [camera.Id, sequence, camera.Run, UtcTime.ToNanoseconds(start), UtcTime.ToNanoseconds(end), path, digest, (object?)previous ?? DBNull.Value];
        for (var i = 0; i < values.Length; i++)
        {
            insert.Parameters[i].Value = values[i];
        }

        insert.ExecuteNonQuery();
    }

    private SqliteCommand Insert(SqliteTransaction transaction)
    {
        foreach (var camera in _cameras)
        {
            _connection.Execute("INSERT INTO cameras VALUES (@Id, @Used) ON CONFLICT DO UPDATE SET last_sequence = @Used", new { camera.Id, Used = camera.Sequence + 1440 }, transaction);
        }

        var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = SegmentRow.Insert;
        foreach (var name in Changing)
        {
            command.Parameters.AddWithValue("@" + name, DBNull.Value);
        }

        (string, object)[] same =
        [
            ("Bytes", Bytes), ("Label", "strip"), ("LabelX", FilledCamera.Strip.X), ("LabelY", FilledCamera.Strip.Y), ("LabelWidth", FilledCamera.Strip.Width), ("LabelHeight", FilledCamera.Strip.Height),
            ("Video", "h264"), ("Width", 1920), ("Height", 1152), ("Audio", "aac"), ("Pictures", 1500), ("Recovered", 0),
        ];
        foreach (var (name, value) in same)
        {
            command.Parameters.AddWithValue("@" + name, value);
        }

        return command;
    }
}
