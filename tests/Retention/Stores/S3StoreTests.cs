using Supervision.Retention.Backup;
using Supervision.Retention.Stores;
using Supervision.Tests.Retention.Backup;

namespace Supervision.Tests.Retention.Stores;

/// <summary>Objects in a bucket.</summary>
public sealed class S3StoreTests
{
    [Fact]
    public async Task It_keeps_what_it_is_given_in_parts_too()
    {
        await using var server = await BucketServer.StartAsync();
        using var store = server.Store();
        using var hall = new BackupHall();

        await StoreContract.HoldsAsync(store, hall.Temp.Root, 1000);
        var large = StoreContract.Write(hall.Temp.Root, (11 << 20) + 7);
        await store.PutAsync("large", large, StoreContract.Digest(large), CancellationToken.None);
        await using var read = await store.OpenAsync("large", CancellationToken.None);
        Assert.Equal((StoreContract.Digest(large), (11 << 20) + 7), await FileDigest.OfAsync(read, Stream.Null, CancellationToken.None));
        Assert.Equal($"http://127.0.0.1:{server.Port}/hall/recorder-1", store.Place);
    }

    [Fact]
    public async Task What_is_wrong_is_told_without_a_secret()
    {
        await using var server = await BucketServer.StartAsync();
        using var wrongKey = server.Store(key: "nobody");
        using var noBucket = server.Store(bucket: "elsewhere");
        using var notAllowed = server.Store(allowed: "192.0.2.1");

        var refused = await FaultAsync(wrongKey);
        Assert.Equal((StoreFault.Refused, StoreFault.Absent, StoreFault.Unreachable), (refused.Fault, (await FaultAsync(noBucket)).Fault, (await FaultAsync(notAllowed)).Fault));
        Assert.DoesNotContain("S3RVER", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("SecretKey = (hidden)", server.Settings().ToString(), StringComparison.Ordinal);
        Assert.Contains("is not allowed", (await FaultAsync(notAllowed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorder_is_backed_up_to_it_and_comes_back()
    {
        await using var server = await BucketServer.StartAsync();
        using var hall = new BackupHall();
        using var store = server.Store();
        await hall.RecordAsync(2);
        var target = hall.Target(passphrase: BackupHall.Passphrase) with { Store = store };
        await BackupIdentity.PrepareAsync(hall.Temp.Data, store, Footage.Noon, CancellationToken.None);

        var first = await hall.RunAsync(target);
        await store.DeleteAsync(Path.GetRelativePath(hall.Temp.Data.Root, hall.Segments()[0]), CancellationToken.None);
        File.Delete(hall.Segments()[1]);
        var verified = await hall.VerifyAsync(targets: target);
        var restored = await BackupRestore.RunAsync(
            store, hall.NewData, BackupHall.Passphrase, Supervision.Retention.Archive.LockOwner.Current("test", hall.Temp.Clock), hall.Temp.Clock, null, CancellationToken.None);

        Assert.Equal((4L, true), (first.Segments, first.IsComplete));
        Assert.Equal((true, 2), (verified.Ok, verified.Findings.Count));
        Assert.Equal((true, 4L), (restored.Ok, restored.Segments));
        Assert.Empty(hall.CheckRestored().Findings);
    }

    private static async Task<StoreException> FaultAsync(S3Store store) => await Assert.ThrowsAsync<StoreException>(async () => await StoreContract.NamesAsync(store, "a/"));
}
