using System.Text;

using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace Supervision.Retention.Verification.Proof;

/// <summary>All rows of a camera by number, read without making objects: a hall has millions.</summary>
internal sealed class SegmentCursor : IDisposable
{
    // A call of SQLite costs more than what it copies: the texts come as one.
    private const string Sql = """
        SELECT sequence, start_ns, end_ns, bytes, recovered + 2 * (previous_sha256 IS NOT NULL),
               sha256 || ifnull(previous_sha256, '') || label || char(10) || path
        FROM segments WHERE camera = $camera ORDER BY sequence
        """;

    private const int HexLength = 64;

    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _reader;
    private readonly sqlite3_stmt _row;

    internal SegmentCursor(SqliteConnection connection, string camera)
    {
        _command = connection.CreateCommand();
        _command.CommandText = Sql;
        _command.Parameters.AddWithValue("$camera", camera);
        _reader = _command.ExecuteReader();
        _row = _reader.Handle ?? throw new InvalidOperationException("the reader has no statement");
    }

    /// <summary>Reads the row on which it stands.</summary>
    internal SegmentRow Current
    {
        get
        {
            var flags = raw.sqlite3_column_int(_row, 4);
            var texts = raw.sqlite3_column_blob(_row, 5);
            var sha256 = Take(ref texts, HexLength);
            var previous = Take(ref texts, (flags & 2) != 0 ? HexLength : 0);
            // A path has no line break.
            var split = texts.LastIndexOf((byte)'\n');
            return new SegmentRow
            {
                Sequence = raw.sqlite3_column_int64(_row, 0),
                Start = raw.sqlite3_column_int64(_row, 1),
                End = raw.sqlite3_column_int64(_row, 2),
                Bytes = raw.sqlite3_column_int64(_row, 3),
                Recovered = (flags & 1) != 0,
                Sha256 = sha256,
                Previous = previous,
                Label = texts[..Math.Max(split, 0)],
                Path = texts[(split + 1)..],
            };
        }
    }

    internal static string Text(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    internal bool Step() => _reader.Read();

    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }

    private static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> text, int length)
    {
        var taken = text[..Math.Min(length, text.Length)];
        text = text[taken.Length..];
        return taken;
    }
}
