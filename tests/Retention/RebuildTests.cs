using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention;

/// <summary>A rebuild takes nothing for right that was changed.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_changed_file_is_told_and_stays_a_finding(int which)
    {
        var segments = await RecordThreeAsync();
        Flip(segments[which]);
        LoseCatalog();

        var change = Assert.Single(Rebuild().Changed);

        Assert.Equal((segments[which].Path, segments[which].Sha256), (change.Path, change.Recorded));
        Assert.Equal(which == 2 ? "journal" : segments[which + 1].Path, change.Witness);
        AssertFound(segments[which]);

        // Again and again, and also with the evidence of the journal alone.
        Assert.Single(Rebuild().Changed);
        AssertFound(segments[which]);
        Flip(segments[which]);
        Assert.Empty(Rebuild().Changed);
        Assert.True(_temp.Check().Ok);
    }

    [Fact]
    public async Task A_rebuild_at_start_up_tells_it_too()
    {
        var segments = await RecordThreeAsync();
        Flip(segments[1]);
        LoseCatalog();

        await using (var store = _temp.Open())
        {
            Assert.Equal(segments[1].Path, Assert.Single(store.Recovery.Changed).Path);
            await store.StopAsync();
        }

        AssertFound(segments[1]);
    }

    [Fact]
    public async Task What_a_killed_recorder_left_last_is_known_after_the_next_start()
    {
        Segment last;
        await using (var store = _temp.Open())
        {
            var run = await TempData.StartRunAsync(store, Footage.Noon);
            using var writer = store.Begin(Footage.Opening(run: run));
            writer.AppendSeconds(Footage.Noon, 2);
        }

        await using (var store = _temp.Open())
        {
            last = Assert.Single(store.Recovery.Adopted);
            await store.StopAsync();
        }

        Flip(last);
        LoseCatalog();
        Assert.Equal((last.Path, "journal"), (Rebuild().Changed[0].Path, Rebuild().Changed[0].Witness));
        AssertFound(last);
    }

    [Fact]
    public async Task A_row_that_was_changed_with_its_file_is_found_by_the_journal()
    {
        var segments = await RecordThreeAsync();
        using (var connection = Supervision.Retention.Catalog.CatalogDatabase.OpenForWriting(_temp.Data.CatalogPath))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"UPDATE segments SET sha256 = '{new string('0', 64)}' WHERE sequence = 3";
            command.ExecuteNonQuery();
        }

        var finding = Assert.Single(_temp.Check(deep: false).Findings);
        Assert.Equal((FindingCode.DigestDiffers, segments[2].Path), (finding.Code, finding.Path));
    }

    [Fact]
    public void A_file_that_is_changed_itself_is_no_witness()
    {
        var one = Segment(1, 'a', null);
        var two = Segment(2, 'b', 'x');
        var three = Segment(3, 'c', 'y');
        var changes = new RecordedDigests([]).Changes([one, two, three]);
        Assert.Equal(("p2", new string('y', 64)), (Assert.Single(changes).Path, changes[0].Recorded));
        Assert.Equal([two, three], DigestChain.Breaks([one, two, three]));
    }

    [Fact]
    public void A_missing_number_is_a_broken_chain_and_not_a_change()
    {
        var one = Segment(1, 'a', null);
        var three = Segment(3, 'c', 'b');
        Assert.Empty(new RecordedDigests([]).Changes([one, three]));
        Assert.Equal([three], DigestChain.Breaks([one, three]));
    }

    private async Task<IReadOnlyList<Segment>> RecordThreeAsync()
    {
        await using var store = _temp.Open();
        var run = await TempData.StartRunAsync(store, Footage.Noon);
        var first = await store.RecordAsync(Footage.Noon, 2, run: run);
        var second = await store.RecordAsync(first.End, 2, run: run);
        var third = await store.RecordAsync(second.End, 2, run: run);
        await store.Catalog.EndRunAsync(run, third.End, "stopped");
        await store.StopAsync();
        return [first, second, third];
    }

    private RebuildResult Rebuild() =>
        CatalogRebuild.Run(_temp.Data, LockOwner.Current("rebuild", _temp.Clock), Later(), null, CancellationToken.None);

    // Each rebuild keeps the catalogue before it under a name with its time.
    private HandClock Later()
    {
        _temp.Clock.Now += Footage.Second;
        return _temp.Clock;
    }

    private void LoseCatalog() =>
        Directory.EnumerateFiles(_temp.Data.Root, "catalog.db*").ToList().ForEach(File.Delete);

    private void AssertFound(Segment segment)
    {
        foreach (var deep in (bool[])[false, true])
        {
            var finding = Assert.Single(_temp.Check(deep).Findings);
            Assert.Equal((FindingCode.DigestDiffers, segment.Path), (finding.Code, finding.Path));
        }
    }

    /// <summary>Changes one bit of a picture, or changes it back.</summary>
    private void Flip(Segment segment)
    {
        var path = _temp.Data.Locate(segment.Path);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.AsSpan().IndexOf("mdat"u8) + 20] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private static Segment Segment(long sequence, char sha256, char? previous) => new(
        "gate-1", "r", sequence, Footage.Noon + (Footage.Second * (int)sequence), Footage.Noon + (Footage.Second * (int)(sequence + 1)), $"p{sequence}", 1,
        new string(sha256, 64), previous is { } c ? new string(c, 64) : null, "none", null, "h264", 64, 48, null, 1, false);
}
