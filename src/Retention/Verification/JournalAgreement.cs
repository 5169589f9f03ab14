using System.Globalization;

using Dapper;

using Microsoft.Data.Sqlite;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification;

/// <summary>
/// The catalogue against the journal: all tables but those of segments and samples are made from the journal alone, so they are made again, in memory, and compared row by row. What somebody
/// wrote into <c>catalog.db</c> shows.
/// </summary>
internal static class JournalAgreement
{
    private const int Named = 3;
    private const string Cameras = "cameras";

    private static readonly (string Table, string Columns)[] Compared =
    [
        (Cameras, "camera"),
        ("runs", "*"), ("gaps", "*"), ("sessions", "*"), ("clock_steps", "*"), ("configurations", "*"), ("places", "*"), ("relabelled", "*"), ("strip_checks", "*"), ("sound_faults", "*"),
        ("camera_alarms", "*"), ("rules", "*"), ("holds", "*"), ("deletions", "*"), ("copies", "*"), ("healings", "*"), ("audits", "*"), ("calendars", "*"), ("schedules", "*"),
    ];

    /// <summary>Rows that are not what the journal says, a sentence for each table.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="journal">All of its journal; samples may be left out. What was written since is read.</param>
    /// <exception cref="CatalogException">The catalogue cannot be read.</exception>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    internal static IReadOnlyList<string> Differences(DataDirectory data, JournalContent journal) => CatalogDatabase.Guarded(data.CatalogPath, () =>
    {
        using var catalog = CatalogDatabase.OpenForReading(data.CatalogPath);
        catalog.Execute("BEGIN TRANSACTION");
        var position = JournalFold.Position(catalog);
        var since = position > journal.LastNumber ? JournalReader.Read(data.JournalPath, journal.LastNumber).Records : [];
        return Differences(catalog, journal.Records.Concat(since).TakeWhile(record => record.Number <= position)).ToList();
    });

    private static IEnumerable<string> Differences(SqliteConnection catalog, IEnumerable<JournalRecord> records)
    {
        using var again = new SqliteConnection("Data Source=:memory:");
        again.Open();
        CatalogMigrations.Apply(again);
        using (var transaction = again.BeginTransaction())
        {
            foreach (var record in records)
            {
                JournalFold.Apply(again, transaction, record);
            }

            transaction.Commit();
        }

        foreach (var (table, columns) in Compared)
        {
            var (stored, told) = (Rows(catalog, table, columns), Rows(again, table, columns));
            // A camera is known by its segments too.
            var foreign = table == Cameras ? [] : stored.Except(told).ToList();
            if (Difference(table, foreign, told.Except(stored).ToList()) is { } difference)
            {
                yield return difference;
            }
        }
    }

    private static string? Difference(string table, List<string> foreign, List<string> lacking)
    {
        if (foreign.Count + lacking.Count == 0)
        {
            return null;
        }

        var named = string.Join("; ", foreign.Concat(lacking).Take(Named));
        return string.Create(CultureInfo.InvariantCulture, $"table '{table}' is not what the journal says, rows too much: {foreign.Count}, rows missing: {lacking.Count}: {named}");
    }

    private static HashSet<string> Rows(SqliteConnection connection, string table, string columns)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        using var reader = connection.ExecuteReader($"SELECT {columns} FROM {table}");
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            rows.Add(string.Join(", ", values.Select((value, i) => $"{reader.GetName(i)} {(value is DBNull ? "none" : Convert.ToString(value, CultureInfo.InvariantCulture))}")));
        }

        return rows;
    }
}
