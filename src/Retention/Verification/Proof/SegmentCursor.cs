using System.Text;

using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace Supervision.Retention.Verification.Proof;

/// <summary>
/// All rows of a camera by number, a few columns each, read without making objects: a hall has millions. Texts are UTF-8 as SQLite has them, valid up to the next step.
/// </summary>
internal sealed class SegmentCursor : IDisposable
{
    private const string Sql = """
        SELECT sequence, start_ns, end_ns, bytes, path, sha256, previous_sha256, label, recovered FROM segments WHERE camera = $camera ORDER BY sequence
        """;

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

    internal long Sequence => raw.sqlite3_column_int64(_row, 0);

    internal long Start => raw.sqlite3_column_int64(_row, 1);

    internal long End => raw.sqlite3_column_int64(_row, 2);

    internal long Bytes => raw.sqlite3_column_int64(_row, 3);

    internal ReadOnlySpan<byte> Path => raw.sqlite3_column_blob(_row, 4);

    internal ReadOnlySpan<byte> Sha256 => raw.sqlite3_column_blob(_row, 5);

    /// <summary>Empty for none.</summary>
    internal ReadOnlySpan<byte> Previous => raw.sqlite3_column_blob(_row, 6);

    internal ReadOnlySpan<byte> Label => raw.sqlite3_column_blob(_row, 7);

    internal bool Recovered => raw.sqlite3_column_int(_row, 8) != 0;

    internal static string Text(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    internal bool Step() => _reader.Read();

    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }
}
