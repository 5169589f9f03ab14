using Dapper;

using Microsoft.Data.Sqlite;

namespace Supervision.Retention.Catalog;

/// <summary>Opens <c>catalog.db</c>: settings, version, migrations, integrity.</summary>
internal static class CatalogDatabase
{
    private const int ReadOnlyError = 8;
    private const int CannotOpenError = 14;
    private const int BusySeconds = 10;

    static CatalogDatabase() => SQLitePCL.Batteries_V2.Init();

    /// <summary>The newest version that this program knows: the number of migrations.</summary>
    internal static int Version => CatalogMigrations.All.Count;

    /// <summary>Opens for writing, making or migrating the file. Only the owner of the directory lock may.</summary>
    /// <exception cref="CatalogException">It is damaged, too new, or cannot be opened.</exception>
    internal static SqliteConnection OpenForWriting(string path) => Guarded(path, () => Open(Source(path, SqliteOpenMode.ReadWriteCreate), connection =>
    {
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
        RefuseNewer(path, connection);
        CatalogMigrations.Apply(connection);
    }));

    /// <summary>Opens for reading, beside a running recorder as well as on a read-only disk.</summary>
    /// <exception cref="CatalogException">It is missing, damaged, too new, or cannot be opened.</exception>
    internal static SqliteConnection OpenForReading(string path)
    {
        if (!File.Exists(path))
        {
            throw CatalogException.Absent(path);
        }

        return Guarded(path, () =>
        {
            try
            {
                return Open(Source(path, SqliteOpenMode.ReadOnly), connection => RefuseUnready(path, connection));
            }
            catch (SqliteException e) when (e.SqliteErrorCode is ReadOnlyError or CannotOpenError && HasNoLog(path))
            {
                // WAL needs a shared memory file beside it. Where none can be made (read-only copy of an archive), nobody writes either.
                var immutable = $"file:{Uri.EscapeDataString(path).Replace("%2F", "/")}?immutable=1";
                return Open(Source(immutable, SqliteOpenMode.ReadOnly), connection => RefuseUnready(path, connection));
            }
        });
    }

    /// <summary>SQLite's own check of the file's structure; null when it finds nothing.</summary>
    internal static string? FindDamage(SqliteConnection connection) => FindDamage(connection, ["1"]);

    /// <summary>The same without the segments, which are nearly all of a large file.</summary>
    internal static string? FindDamageBesideSegments(SqliteConnection connection)
    {
        try
        {
            var tables = connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'segments'").ToList();
            return FindDamage(connection, tables);
        }
        catch (SqliteException e)
        {
            return e.Message;
        }
    }

    private static string? FindDamage(SqliteConnection connection, IReadOnlyList<string> parts)
    {
        try
        {
            return parts.Select(part => connection.QueryFirst<string>($"PRAGMA quick_check({part})")).FirstOrDefault(answer => answer != "ok");
        }
        catch (SqliteException e)
        {
            return e.Message;
        }
    }

    /// <summary>Runs an operation, telling SQLite's errors as ours.</summary>
    internal static T Guarded<T>(string path, Func<T> operation)
    {
        try
        {
            return operation();
        }
        catch (SqliteException e)
        {
            throw CatalogException.From(path, e);
        }
    }

    private static string Source(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = false,
        DefaultTimeout = BusySeconds,
    }.ToString();

    private static SqliteConnection Open(string source, Action<SqliteConnection> prepare)
    {
        var connection = new SqliteConnection(source);
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {BusySeconds * 1000}");
            prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool HasNoLog(string path)
    {
        var log = new FileInfo(path + "-wal");
        return !log.Exists || log.Length == 0;
    }

    private static void RefuseNewer(string path, SqliteConnection connection)
    {
        var found = connection.ExecuteScalar<long>("PRAGMA user_version");
        if (found > Version)
        {
            throw CatalogException.Newer(path, found, Version);
        }
    }

    private static void RefuseUnready(string path, SqliteConnection connection)
    {
        RefuseNewer(path, connection);
        var found = connection.ExecuteScalar<long>("PRAGMA user_version");
        if (found == 0)
        {
            throw CatalogException.Damaged(path, "it is empty");
        }

        if (found < Version)
        {
            throw new CatalogException(CatalogFault.Unavailable, $"{path} is of an older program: start the recorder once, it brings it up to date");
        }
    }
}
