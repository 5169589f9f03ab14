using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention;

/// <summary>Invariants 3 and 4: who deletes recordings and the catalogue too is found out all the same, by the journal and by the files that are left.</summary>
public sealed class DeletedRecordingsTests : IDisposable
{
    private const string Camera = "gate-1";

    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    public static TheoryData<string, int, bool> Deletions()
    {
        var data = new TheoryData<string, int, bool>();
        foreach (var which in (string[])["first", "middle", "last", "all"])
        {
            foreach (var sessions in (int[])[1, 2])
            {
                data.Add(which, sessions, true);
                data.Add(which, sessions, false);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Deletions))]
    public async Task What_was_deleted_is_a_finding_after_the_catalogue_was_lost(string which, int sessions, bool atStartUp)
    {
        var segments = await RecordAsync(sessions);
        Delete(which switch { "first" => segments[..1], "middle" => segments[1..2], "last" => segments[^1..], _ => segments });
        await LoseCatalogAsync(atStartUp);
        AssertFound();
        await LoseCatalogAsync(!atStartUp);
        AssertFound();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Where_nothing_was_deleted_nothing_is_found(int sessions, bool atStartUp)
    {
        await RecordAsync(sessions);
        await LoseCatalogAsync(atStartUp);
        AssertNothing();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task Of_a_recorder_that_was_killed_too(int kept, bool rebuiltBefore)
    {
        var segments = await RecordUntilKilledAsync();
        Delete(segments[kept..]);
        await LoseCatalogAsync(!rebuiltBefore);
        await LoseCatalogAsync(atStartUp: true);
        var finding = Assert.Single(_temp.Check().Findings);
        Assert.Equal((FindingCode.Hole, Camera), (finding.Code, finding.Camera));
    }

    [Fact]
    public async Task A_recorder_that_was_killed_is_explained_also_where_the_catalogue_was_lost()
    {
        await RecordUntilKilledAsync();
        await LoseCatalogAsync(atStartUp: true);
        AssertNothing();
    }

    [Fact]
    public void A_hostile_journal_costs_no_time()
    {
        var run = new RunNumbers(Camera, 1);
        run.Reach(long.MaxValue);
        Assert.Equal([(1, 4), (6, long.MaxValue - 1)], run.Without([5, long.MaxValue]));
        Assert.Equal([(1, 4), (6, long.MaxValue)], run.Without([5]));
        Assert.Empty(new RunNumbers(Camera, 7).Without([]));
    }

    private async Task<Segment[]> RecordAsync(int sessions)
    {
        var segments = new List<Segment>();
        for (var session = 0; session < sessions; session++)
        {
            await using var store = _temp.Open();
            var run = await TempData.StartRunAsync(store, _temp.Clock.Now, first: segments.Count + 1);
            await store.Catalog.CloseGapAsync(Camera, _temp.Clock.Now);
            for (var i = 0; i < 4; i++)
            {
                segments.Add(await store.RecordAsync(_temp.Clock.Now, 2, run: run));
                _temp.Clock.Now = segments[^1].End;
            }

            await store.Catalog.EndRunAsync(run, _temp.Clock.Now, "stopped");
            await store.StopAsync();
            _temp.Clock.Now += Duration.FromMinutes(2);
        }

        return [.. segments];
    }

    /// <summary>Two cameras, five minutes, no end.</summary>
    private async Task<Segment[]> RecordUntilKilledAsync()
    {
        var segments = new List<Segment>();
        await using var store = _temp.Open();
        var run = await TempData.StartRunAsync(store, Footage.Noon);
        var other = await TempData.StartRunAsync(store, Footage.Noon, "gate-2");
        for (var i = 0; i < 3; i++)
        {
            await store.RecordAsync(_temp.Clock.Now, 100, "gate-2", other);
            segments.Add(await store.RecordAsync(_temp.Clock.Now, 100, run: run));
            _temp.Clock.Now = segments[^1].End;
        }

        return [.. segments];
    }

    private void Delete(IEnumerable<Segment> segments)
    {
        foreach (var segment in segments)
        {
            File.Delete(_temp.Data.Locate(segment.Path));
        }
    }

    private async Task LoseCatalogAsync(bool atStartUp)
    {
        _temp.Clock.Now += Footage.Second;
        if (!atStartUp)
        {
            CatalogRebuild.Run(_temp.Data, LockOwner.Current("rebuild", _temp.Clock), _temp.Clock, null, CancellationToken.None);
            return;
        }

        Directory.EnumerateFiles(_temp.Data.Root, "catalog.db*").ToList().ForEach(File.Delete);
        await using var store = _temp.Open();
        await store.StopAsync();
    }

    private void AssertFound()
    {
        foreach (var deep in (bool[])[false, true])
        {
            var found = _temp.Check(deep).Findings.Select(finding => finding.Code).ToList();
            Assert.Contains(FindingCode.FileMissing, found);
            Assert.Contains(FindingCode.Hole, found);
        }
    }

    private void AssertNothing()
    {
        var result = _temp.Check();
        Assert.True(result.Ok, string.Join("; ", result.Findings));
    }
}
