using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Disks;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Disks;

/// <summary>Days are read once, and again when they may have changed.</summary>
public sealed class RecordedDayBookTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    [Fact]
    public async Task What_is_known_with_what_is_new_is_what_reading_all_gives()
    {
        using var temp = new TempData();
        var time = new ManualTime(At(0));
        await using var store = RecordStore.Open(temp.Data, LockOwner.Current("test", time), "0.1.0", time);
        await AddAsync(store, 1, 5, 10, null);
        await AddAsync(store, 2, 1, 20, null);
        var book = new RecordedDayBook();
        Assert.Equal([10L, 20], Read(temp, book).Select(day => day.Bytes));

        // Yesterday and today are read each time, older days are not: a row that came to them later waits for the next day.
        await AddAsync(store, 3, 0, 30, "the disk is full");
        await AddAsync(store, 4, 1, 40, null);
        await AddAsync(store, 5, 5, 50, null);
        var days = Read(temp, book);
        Assert.Equal([10L, 60, 30], days.Select(day => day.Bytes));
        Assert.Equal([0L, 0, 30], days.Select(day => day.ThinnedBytes));
        Assert.Equal(Duration.FromMinutes(1), days[2].ThinnedTime);
        using var catalog = temp.Read();
        Assert.Equal(catalog.RecordedDays(), book.Read(catalog, Today.PlusDays(1)));
        Assert.Equal([60L, 60, 30], book.Read(catalog, Today.PlusDays(1)).Select(day => day.Bytes));
    }

    private static IReadOnlyList<RecordedDay> Read(TempData temp, RecordedDayBook book)
    {
        using var catalog = temp.Read();
        return book.Read(catalog, Today);
    }

    private static Instant At(int daysAgo) => Today.PlusDays(-daysAgo).At(new LocalTime(9, 0)).WithOffset(UtcTime.Beijing).ToInstant();

    private static async Task AddAsync(RecordStore store, long sequence, int daysAgo, long bytes, string? thinned)
    {
        var start = At(daysAgo) + Duration.FromMinutes(sequence);
        var run = await store.Catalog.NameRunAsync(start);
        await store.Catalog.AddRunAsync(run, "gate-1", start, sequence, "rtsp://192.0.2.1/1", "h264", 1920, 1080, null, thinned);
        await store.Catalog.AddSegmentAsync(new Segment(
            "gate-1", run, sequence, start, start + Duration.FromMinutes(1), ArchiveLayout.PathOf("gate-1", start, sequence), bytes, new string('a', 64), null, "none", null, "h264", 1920, 1080, null, 1500, false));
    }
}
