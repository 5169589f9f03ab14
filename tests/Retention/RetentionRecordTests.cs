using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Retention;

/// <summary>Holds, deletions and copies: from journal to rows, and again after a rebuild.</summary>
public sealed class RetentionRecordTests : IDisposable
{
    private static readonly string Digest = new('a', 64);

    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Holds_are_kept_released_and_rebuilt()
    {
        var noon = Footage.Noon;
        await using (var store = await MaintainedAsync())
        {
            var first = await store.Catalog.NoteAsync(new HoldPlaced(HoldKind.Complaint, ["gate-1", "gate-2"], noon, noon + Footage.Second, "12345-7", "Li", new LocalDate(2027, 1, 5)));
            await store.Catalog.NoteAsync(new HoldPlaced(HoldKind.Case, [], noon, noon + Footage.Second, "case 9", "Wang", null));
            await store.Catalog.NoteAsync(new HoldReleased(first.Number, "Zhao", "answered"));
            await store.Catalog.NoteAsync(new HoldReleased(first.Number, "Zhou", "again"));
            await Assert.ThrowsAsync<ArgumentException>(() => store.Catalog.NoteAsync(new HoldPlaced(HoldKind.Case, [], noon, noon, "empty", "Wang", null)));
        }

        for (var round = 0; round < 2; round++)
        {
            var holds = Read(catalog => catalog.Holds());
            Assert.Equal([HoldKind.Complaint, HoldKind.Case], holds.Select(hold => hold.Kind));
            Assert.Equal(("Zhao", "answered"), (holds[0].Release?.By, holds[0].Release?.Ground));
            Assert.False(holds[0].IsActive(new LocalDate(2026, 11, 22)));
            Assert.True(holds[1].IsActive(new LocalDate(2096, 11, 22)));
            Assert.Equal(["gate-1", "gate-2"], holds[0].Cameras);
            Assert.True(holds[0].Covers("gate-2", noon - Footage.Second, noon + Duration.Epsilon));
            Assert.False(holds[0].Covers("gate-2", noon - Footage.Second, noon));
            Assert.False(holds[0].Covers("gate-3", noon, noon + Footage.Second));
            Assert.True(holds[1].Covers("gate-3", noon, noon + Footage.Second));
            await RebuildAsync();
        }
    }

    [Fact]
    public async Task Deletions_forget_their_segments_when_they_are_done()
    {
        await using (var store = _temp.Open())
        {
            for (var i = 0; i < 3; i++)
            {
                await store.RecordAsync(Footage.Noon + (Footage.Second * i), 1);
            }
        }

        await using (var store = await MaintainedAsync())
        {
            var begun = await store.Catalog.NoteAsync(Begun("gate-1", 1, 2));
            Assert.Equal(3, Count());
            Assert.Equal(begun.Number, Assert.Single(Read(catalog => catalog.Deletions(openOnly: true))).Number);
            await store.Catalog.NoteAsync(new DeletionDone(begun.Number));
            Assert.Equal(1, Count());
            Assert.Empty(Read(catalog => catalog.Deletions(openOnly: true)));
            Assert.NotNull(Assert.Single(Read(catalog => catalog.Deletions("gate-1"))).Done);
            await Assert.ThrowsAsync<ArgumentException>(() => store.Catalog.NoteAsync(Begun("gate-1", 2, 1)));
        }
    }

    [Fact]
    public async Task The_newest_rule_of_a_camera_counts()
    {
        await using var store = await MaintainedAsync();
        Assert.Empty(Read(catalog => catalog.Rules()));
        var early = await store.Catalog.NoteAsync(new RuleSet("gate-1", 30, "apart", 3, new() { ["camera-off"] = 600 }));
        _temp.Clock.Now += Footage.Second;
        await store.Catalog.NoteAsync(new RuleSet("gate-1", 45, "calendar-days", 0, new() { ["planned"] = -1 }));
        await Assert.ThrowsAsync<FormatException>(() => store.Catalog.NoteAsync(new RuleSet("gate-1", 45, "roughly", 0, [])));

        var rule = Assert.Single(Read(catalog => catalog.Rules()));
        Assert.Equal(new RetentionTerm(45, CountingConvention.CalendarDays, 0), rule.Term);
        Assert.Equal([KeyValuePair.Create(GapCause.Planned, -1)], rule.AllowedSeconds);
        Assert.Equal(30, Assert.Single(Read(catalog => catalog.Rules(early.At))).Term.Days);
    }

    [Fact]
    public async Task Copies_grow_by_what_follows_and_split_by_what_is_gone()
    {
        await using var store = await MaintainedAsync();
        foreach (var (first, last) in new[] { (1, 10), (11, 20), (40, 50), (45, 60), (5, 6) })
        {
            await store.Catalog.NoteAsync(new SegmentsCopied("nas", "gate-1", first, last));
        }

        Assert.Equal("1-20 40-60", Ranges());
        await store.Catalog.NoteAsync(new CopiesGone("nas", "gate-1", 8, 8, "damaged"));
        Assert.Equal("1-7 9-20 40-60", Ranges());
        await store.Catalog.NoteAsync(new CopiesGone("nas", "gate-1", 1, 45, "past the ceiling"));
        Assert.Equal("46-60", Ranges());
        await store.Catalog.NoteAsync(new CopiesGone("nas", "gate-1", 46, 60, "past the ceiling"));
        Assert.Equal(string.Empty, Ranges());
    }

    private static DeletionBegun Begun(string camera, long first, long last) => new(
        camera, first, last, Footage.Noon, Footage.Noon + Footage.Second, 2, 9, "30 working days", new LocalDate(2026, 11, 22), "2026-1", "ledger/x.jsonl", Digest, Digest);

    private string Ranges() => string.Join(' ', Read(catalog => catalog.Copies("nas", "gate-1")).Select(range => $"{range.FirstSequence}-{range.LastSequence}"));

    private int Count() => Read(catalog => catalog.Segments().Count);

    private T Read<T>(Func<Supervision.Retention.Catalog.CatalogReader, T> question)
    {
        using var catalog = _temp.Read();
        return question(catalog);
    }

    private async Task<MaintainedStore> MaintainedAsync()
    {
        await using (_temp.Open())
        {
        }

        return MaintainedStore.Open(_temp.Data, LockOwner.Current("test", _temp.Clock), _temp.Clock);
    }

    private async Task RebuildAsync()
    {
        _temp.Clock.Now += Footage.Second;
        File.Delete(_temp.Data.CatalogPath);
        await using (_temp.Open())
        {
        }
    }
}
