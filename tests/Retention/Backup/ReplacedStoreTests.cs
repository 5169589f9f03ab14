using NodaTime;

using Supervision.Retention.Backup;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;
using Supervision.Tests.Retention.Stores;

namespace Supervision.Tests.Retention.Backup;

/// <summary>A new disk, or a new bucket, in the place of the one copied to: nothing of the old one is believed to be there.</summary>
public sealed class ReplacedStoreTests : IAsyncLifetime, IDisposable
{
    private readonly BackupHall _hall = new();
    private FakeBucket _bucket = null!;
    private S3Store _s3 = null!;

    public async Task InitializeAsync()
    {
        _bucket = await FakeBucket.StartAsync();
        _s3 = _bucket.Store();
    }

    public async Task DisposeAsync() => await _bucket.DisposeAsync();

    public void Dispose()
    {
        _s3?.Dispose();
        _hall.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_copies_are_gone_and_made_again(bool isBucket)
    {
        var target = await CopiedAsync(isBucket);
        await EmptyAsync(target.Store);

        Assert.Equal(6, await PrepareAsync(target));
        Assert.Equal(6, Behind());
        Assert.Null(RunRecord.Read(_hall.Temp.Data, "nas"));
        Assert.Equal(0, await PrepareAsync(target));
        var run = await _hall.RunAsync(target);

        Assert.Equal((6L, 0L, 0L), (run.Segments, run.Found, run.Gone));
        Assert.Equal(0, Behind());
        Assert.Equal((true, 6L), ((await _hall.VerifyAsync(targets: target)).Ok, (await _hall.VerifyAsync(targets: target)).Copies));
        Assert.Equal(2, Records().OfType<CopiesGone>().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_finds_it_by_itself(bool isBucket)
    {
        var target = await CopiedAsync(isBucket);
        await EmptyAsync(target.Store);
        await BackupIdentity.PrepareAsync(_hall.Temp.Data, target.Store, Footage.Noon + Duration.FromHours(1), CancellationToken.None);

        var run = await _hall.RunAsync(target);

        Assert.Equal((6L, 6L), (run.Gone, run.Segments));
        Assert.Equal(0, (await _hall.RunAsync(target)).Gone);
    }

    [Fact]
    public async Task A_verification_that_heals_leaves_it_to_the_next_run()
    {
        var target = await CopiedAsync(isBucket: false);
        await EmptyAsync(target.Store);
        await BackupIdentity.PrepareAsync(_hall.Temp.Data, target.Store, Footage.Noon + Duration.FromHours(1), CancellationToken.None);

        var result = await _hall.VerifyAsync(targets: target);

        Assert.Equal((true, 0L, 6L, 0), (result.Ok, result.Copies, result.NotCopied, result.Findings.Count));
        Assert.Equal(6, (await _hall.RunAsync(target)).Segments);
    }

    [Fact]
    public async Task A_cut_while_that_is_noted_costs_nothing()
    {
        var target = await CopiedAsync(isBucket: false);
        await EmptyAsync(target.Store);
        await BackupIdentity.PrepareAsync(_hall.Temp.Data, target.Store, Footage.Noon + Duration.FromHours(1), CancellationToken.None);

        await Assert.ThrowsAsync<OperationCanceledException>(() => _hall.RunAsync(target, async (record, note) =>
        {
            await note(record);
            throw new OperationCanceledException();
        }));
        Assert.Equal(3, Behind());
        var run = await _hall.RunAsync(target);

        Assert.Equal((3L, 6L), (run.Gone, run.Segments));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 6)]
    public async Task A_recorder_that_does_not_know_its_store_believes_one_that_has_a_state(bool isEmptied, int gone)
    {
        var target = await CopiedAsync(isBucket: false);
        Directory.Delete(Path.Combine(_hall.Temp.Data.Root, "backup"), recursive: true); // As in a restored one.
        if (isEmptied)
        {
            await EmptyAsync(target.Store);
        }

        Assert.Equal(gone, await PrepareAsync(target));
        Assert.Equal(gone, (await _hall.RunAsync(target)).Segments);
    }

    private async Task<BackupTarget> CopiedAsync(bool isBucket)
    {
        var target = isBucket ? _hall.Target() with { Store = _s3 } : _hall.Target();
        await _hall.RecordAsync(3);
        Assert.Equal(0, await PrepareAsync(target));
        Assert.Equal(6, (await _hall.RunAsync(target)).Segments);
        _hall.Temp.Clock.Now += Duration.FromHours(1);
        return target;
    }

    private async Task<long> PrepareAsync(BackupTarget target)
    {
        await using var store = _hall.Maintained();
        return await BackupPreparation.RunAsync(_hall.Temp.Data, target, record => store.Catalog.NoteAsync(record), _hall.Temp.Clock, CancellationToken.None);
    }

    private static async Task EmptyAsync(IObjectStore store)
    {
        await foreach (var found in store.ListAsync("", CancellationToken.None))
        {
            await store.DeleteAsync(found.Name, CancellationToken.None);
        }
    }

    private long Behind() => _hall.Read(catalog => BackupState.Behind(catalog, "nas")).Sum(camera => camera.Segments);

    private IReadOnlyList<JournalRecord> Records() => JournalReader.ReadWithoutOldSamples(_hall.Temp.Data.JournalPath, after: 0).Records;
}
