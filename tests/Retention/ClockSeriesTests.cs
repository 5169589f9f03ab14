using Dapper;

using Microsoft.Data.Sqlite;

using NodaTime;

using Supervision.Media.Posix;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Retention;

/// <summary>The series of clocks: whole for a week, then the worst of each hour, live as in a rebuild.</summary>
public sealed class ClockSeriesTests : IDisposable
{
    private static readonly Duration Step = Duration.FromMinutes(5);
    private static readonly Duration Week = Duration.FromDays(7);
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 1, 0, 0);

    private readonly TempData _temp = new();
    private readonly SqliteConnection _connection;
    private readonly CatalogTables _tables;
    private long _number;

    public ClockSeriesTests()
    {
        _connection = CatalogDatabase.OpenForWriting(_temp.Data.CatalogPath);
        _tables = new CatalogTables(_connection, _temp.Data.CatalogPath, _temp.Data.JournalPath);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public void Of_what_is_older_than_a_week_the_worst_of_each_hour_stays()
    {
        var end = Begin + Duration.FromDays(9);
        Sample(Begin, end);
        var old = end - Step - Week; // By the newest sample, cut off to the hour.
        var cut = Instant.FromUnixTimeSeconds(old.ToUnixTimeSeconds() / 3600 * 3600);

        using var catalog = _temp.Read();
        var (cameras, host) = (catalog.ClockOffsets(), catalog.HostClocks());
        Assert.Equal((cut - Begin) / Duration.FromHours(1), cameras.Count(sample => sample.Measured < cut));
        Assert.Equal((end - cut) / Step, cameras.Count(sample => sample.Measured >= cut));
        Assert.All(cameras.Where(sample => sample.Measured < cut), sample => Assert.Equal(Duration.FromMilliseconds(-900), sample.Offset));
        Assert.Equal(cameras.Select(sample => sample.Measured), host.Select(sample => sample.Measured));
        Assert.All(host.Where(sample => sample.Measured < cut), sample => Assert.False(sample.State.IsSynchronised));
    }

    [Fact]
    public void A_pause_and_a_clock_that_was_set_leave_one_an_hour_as_well()
    {
        Sample(Begin, Begin + Duration.FromHours(3));
        Sample(Begin + Duration.FromDays(20), Begin + Duration.FromDays(20) + Duration.FromHours(2));
        Sample(Begin + Duration.FromDays(19), Begin + Duration.FromDays(30));

        using var catalog = _temp.Read();
        var early = catalog.ClockOffsets().Where(sample => sample.Measured < Begin + Duration.FromDays(22)).ToList();
        Assert.Equal(3 + (3 * 24), early.Count);
        Assert.Equal(early.Count, early.DistinctBy(sample => sample.Measured.ToUnixTimeSeconds() / 3600).Count());
        Assert.Equal(early.Select(sample => sample.Measured), catalog.HostClocks(to: Begin + Duration.FromDays(22)).Select(sample => sample.Measured));
    }

    [Fact]
    public void Each_camera_and_each_way_of_measuring_has_a_series_of_its_own()
    {
        foreach (var (camera, source) in new[] { ("gate-1", "rtcp"), ("gate-1", "onvif"), ("gate-2", "rtcp") })
        {
            Queue(new ClockOffsetMeasured(camera, Begin, 5, source));
            Queue(new ClockOffsetMeasured(camera, Begin + Step, 7, source));
        }

        Queue(new ClockOffsetMeasured("gate-1", Begin + Week + Duration.FromHours(1), 1, "rtcp"));
        _tables.Write();

        using var catalog = _temp.Read();
        Assert.Equal(
            [("gate-1", 7, "rtcp"), ("gate-1", 7, "onvif"), ("gate-1", 1, "rtcp"), ("gate-2", 5, "rtcp"), ("gate-2", 7, "rtcp")],
            catalog.ClockOffsets().Select(sample => (sample.Camera, sample.Offset.ToInt64Nanoseconds(), sample.Source)));
    }

    [Fact]
    public void Samples_are_read_back_as_they_were()
    {
        var host = new HostClock(Begin, new KernelClock(false, Duration.FromNanoseconds(-7), Duration.FromSeconds(16), Duration.FromSeconds(16), 37));
        Queue(Sampled(host));
        Queue(Sampled(host with { Measured = Begin + Step }));
        _tables.Write();

        using var catalog = _temp.Read();
        Assert.Equal([host], catalog.HostClocks(Begin, Begin + Step));
    }

    [Fact]
    public async Task Invariant4_A_rebuild_gives_the_same_thinned_series()
    {
        _connection.Dispose();
        File.Delete(_temp.Data.CatalogPath);
        await using (var store = _temp.Open())
        {
            for (var i = 0; i < 200; i++)
            {
                var at = Begin + (Duration.FromHours(1) * i) + (Step * (i % 3));
                await store.Catalog.AddClocksAsync(
                    new HostClock(at, default), [new ClockOffset("gate-1", at, Duration.FromMilliseconds(i), "rtcp"), new ClockOffset("gate-1", at + Step, Duration.Zero, "rtcp")]);
            }

            await store.StopAsync();
        }

        var before = Rows();
        Supervision.Retention.Verification.CatalogRebuild.Run(_temp.Data, LockOwner.Current("rebuild", _temp.Clock), _temp.Clock, null, CancellationToken.None);
        Assert.Equal(before, Rows());
        Assert.InRange(before.Count, 0, 200 + 370); // 31 of 200 hours are older than a week.
    }

    [Fact]
    public void A_catalogue_of_version_2_gets_the_host_s_series_and_is_thinned()
    {
        var path = Path.Combine(_temp.Root, "old.db");
        using (var old = new SqliteConnection($"Data Source={path}"))
        {
            old.Open();
            old.Execute(CatalogMigrations.All[0] + CatalogMigrations.All[1] + "PRAGMA user_version = 2;");
            old.Execute("INSERT INTO cameras VALUES ('gate-1', 0)");
            foreach (var (number, minute, offset) in new[] { (1, 0, 5), (2, 1, -9), (3, 2, 9), (4, 61, 1), (5, 7 * 24 * 60, 2) })
            {
                old.Execute("INSERT INTO clock_offsets VALUES (@number, 'gate-1', @at, @offset, 'rtcp')", new { number, at = (Begin + Duration.FromMinutes(minute)).ToUnixTimeTicks() * 100, offset });
            }

            CatalogMigrations.Apply(old);
            Assert.Equal(CatalogMigrations.All.Count, old.ExecuteScalar<int>("PRAGMA user_version"));
            // The cut lies at the first hour's begin: nothing is old yet. One hour later it is.
            Assert.Equal([1L, 2, 3, 4, 5], old.Query<long>("SELECT offset FROM clock_offsets"));
            old.Execute("UPDATE clock_offsets SET measured_ns = measured_ns + 3600000000000 WHERE offset = 5; DROP TABLE host_clock;" + CatalogMigrations.All[2]);
            Assert.Equal([3L, 4, 5], old.Query<long>("SELECT offset FROM clock_offsets"));
            Assert.Equal(0, old.ExecuteScalar<int>("SELECT count(*) FROM host_clock"));
        }

        SqliteConnection.ClearAllPools();
    }

    private List<object> Rows()
    {
        using var catalog = _temp.Read();
        return [.. catalog.ClockOffsets().Cast<object>().Concat(catalog.HostClocks())];
    }

    /// <summary>A sample each five minutes; the worst of an hour is that of its 25th minute.</summary>
    private void Sample(Instant from, Instant to)
    {
        for (var at = from; at < to; at += Step)
        {
            var worst = at.ToUnixTimeSeconds() % 3600 == 1500;
            Queue(new ClockOffsetMeasured("gate-1", at, worst ? -900_000_000 : 100_000_000, "rtcp"));
            Queue(Sampled(new HostClock(at, new KernelClock(!worst, Duration.Zero, Duration.FromMilliseconds(worst ? 1 : 2), Duration.Zero, 0))));
            if (_number % 500 == 0)
            {
                _tables.Write();
            }
        }

        _tables.Write();
    }

    private void Queue(JournalRecord record) => _tables.Queue(record with { Number = ++_number, At = Begin });

    private static HostClockSampled Sampled(HostClock host) => new(
        host.Measured,
        host.State.IsSynchronised,
        host.State.Offset.ToInt64Nanoseconds(),
        host.State.EstimatedError.ToInt64Nanoseconds(),
        host.State.MaximumError.ToInt64Nanoseconds(),
        host.State.TaiSeconds);
}
