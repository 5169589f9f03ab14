using Supervision.Retention.Stores;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Retention.Stores;

/// <summary>Objects in a folder.</summary>
public sealed class FolderStoreTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("store-").FullName;
    private readonly FolderStore _store;

    public FolderStoreTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "store"));
        FolderStore.Prepare(Path.Combine(_root, "store"));
        _store = new FolderStore(Path.Combine(_root, "store"), Pace.Unlimited(new ManualTime()));
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public Task It_keeps_what_it_is_given() => StoreContract.HoldsAsync(_store, _root, 3_000_000);

    [Fact]
    public async Task A_file_of_another_digest_changes_nothing()
    {
        var path = StoreContract.Write(_root, 10);
        await _store.PutAsync("a/b", path, StoreContract.Digest(path), CancellationToken.None);
        File.AppendAllText(path, "more");

        var error = await Assert.ThrowsAsync<StoreException>(() => _store.PutAsync("a/b", path, new string('0', 64), CancellationToken.None));
        var missing = await Assert.ThrowsAsync<StoreException>(() => _store.PutAsync("a/b", path + "x", new string('0', 64), CancellationToken.None));

        Assert.Equal((StoreFault.Source, StoreFault.Source), (error.Fault, missing.Fault));
        Assert.Equal(10, (await _store.StatAsync("a/b", CancellationToken.None))!.Bytes);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData("a//b")]
    [InlineData(".supervision-store")]
    [InlineData("a b")]
    [InlineData("")]
    public async Task No_name_leads_elsewhere(string name)
    {
        Assert.False(ObjectName.IsValid(name));
        await Assert.ThrowsAsync<ArgumentException>(() => _store.StatAsync(name, CancellationToken.None));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_made() =>
        Assert.Equal(StoreFault.Absent, Assert.Throws<StoreException>(() => FolderStore.Prepare(Path.Combine(_root, "gone"))).Fault);

    [Fact]
    public async Task A_pace_lets_pass_what_is_due()
    {
        var time = new ManualTime();
        var pace = new Pace(1000, time);

        await pace.TakeAsync(500, CancellationToken.None);
        var second = pace.TakeAsync(1000, CancellationToken.None);
        var third = pace.TakeAsync(1, CancellationToken.None);
        Assert.False(second.IsCompleted);
        time.Advance(NodaTime.Duration.FromSeconds(0.5));
        await second;
        Assert.False(third.IsCompleted);
        time.Advance(NodaTime.Duration.FromSeconds(1));
        await third;
    }
}
