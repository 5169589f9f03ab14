using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Retention;

/// <summary>A catalogue that cannot be written for long makes nothing grow and loses nothing.</summary>
public sealed class CatalogTablesTests : IDisposable
{
    private const int Many = (2 * CatalogTables.MaxWaiting) + 300;

    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Invariants4_7_What_is_too_much_to_wait_comes_from_the_journal_later()
    {
        using var connection = CatalogDatabase.OpenForWriting(_temp.Data.CatalogPath);
        using var journal = JournalWriter.Open(new PosixArchiveFiles(), _temp.Data.JournalPath, _temp.Clock, lastNumber: 0);
        var tables = new CatalogTables(connection, _temp.Data.CatalogPath, _temp.Data.JournalPath);
        for (var i = 0; i < Many; i++)
        {
            tables.Queue(journal.Append(new ConfigurationLoaded(new string('a', 64))));
            Assert.True(tables.Waiting <= CatalogTables.MaxWaiting, $"{tables.Waiting} wait");
        }

        tables.Write();
        Assert.Equal(Many, JournalFold.Position(connection));
        tables.Queue(journal.Append(new ConfigurationLoaded(new string('b', 64))));
        tables.Write();
        Assert.Equal((Many + 1, 0), (JournalFold.Position(connection), tables.Waiting));
    }

    [Fact]
    public void Invariant7_Rows_that_are_too_many_to_wait_are_left_out_counted_and_told()
    {
        using var connection = CatalogDatabase.OpenForWriting(_temp.Data.CatalogPath);
        var tables = new CatalogTables(connection, _temp.Data.CatalogPath, _temp.Data.JournalPath);
        using (var other = CatalogDatabase.OpenForWriting(_temp.Data.CatalogPath))
        {
            using var busy = other.BeginTransaction();
            for (var i = 1; i <= Many; i++)
            {
                tables.Queue(Row(i));
            }

            connection.DefaultTimeout = 1;
            using (var quick = connection.CreateCommand())
            {
                quick.CommandText = "PRAGMA busy_timeout = 1";
                quick.ExecuteNonQuery();
            }

            var told = Assert.Throws<CatalogException>(tables.Write);
            Assert.Contains($"{Many - CatalogTables.MaxWaiting} segments are left without a row", told.Message);
        }

        tables.Write();
        using var reader = _temp.Read();
        Assert.Equal(CatalogTables.MaxWaiting, reader.Segments("gate-1").Count);
        Assert.Equal((Many - CatalogTables.MaxWaiting, 0), (tables.LeftOut, tables.Waiting));
    }

    private static Segment Row(int number)
    {
        var start = Footage.Noon + (Footage.Second * number);
        return new Segment(
            "gate-1", "r", number, start, start + Footage.Second, ArchiveLayout.PathOf("gate-1", start, number), 1, new string('a', 64), null, "none", null,
            "h264", 64, 48, null, 1, Recovered: false);
    }
}
