using System.Security.Cryptography;

using Supervision.Retention.Stores;

namespace Supervision.Tests.Retention.Stores;

/// <summary>What every store must do.</summary>
internal static class StoreContract
{
    internal static async Task HoldsAsync(IObjectStore store, string folder, int bytes)
    {
        var path = Write(folder, bytes);
        var sha256 = Digest(path);
        foreach (var name in new[] { "b/1.mp4", "a/2.mp4", "a/10/x", "a-1/y", "c" })
        {
            await store.PutAsync(name, path, sha256, CancellationToken.None);
        }

        await store.PutAsync("c", path, sha256, CancellationToken.None);
        Assert.Equal(new StoredObject("a/2.mp4", bytes), await store.StatAsync("a/2.mp4", CancellationToken.None));
        Assert.Null(await store.StatAsync("a/3.mp4", CancellationToken.None));
        await using (var read = await store.OpenAsync("b/1.mp4", CancellationToken.None))
        {
            Assert.Equal((sha256, bytes), await FileDigest.OfAsync(read, Stream.Null, CancellationToken.None));
        }

        Assert.Equal(["a-1/y", "a/10/x", "a/2.mp4", "b/1.mp4", "c"], await NamesAsync(store, ""));
        Assert.Equal(["a/10/x", "a/2.mp4"], await NamesAsync(store, "a/"));
        Assert.Equal(["a-1/y", "a/10/x", "a/2.mp4"], await NamesAsync(store, "a"));
        Assert.Empty(await NamesAsync(store, "z/"));
        await store.DeleteAsync("a/2.mp4", CancellationToken.None);
        await store.DeleteAsync("a/2.mp4", CancellationToken.None);
        Assert.Equal(["a/10/x"], await NamesAsync(store, "a/"));
        var error = await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync("a/2.mp4", CancellationToken.None));
        Assert.Equal(StoreFault.NoObject, error.Fault);
    }

    internal static string Write(string folder, int bytes)
    {
        var path = Path.Combine(folder, $"file-{bytes}");
        File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(bytes));
        return path;
    }

    internal static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    internal static async Task<List<string>> NamesAsync(IObjectStore store, string prefix)
    {
        var names = new List<string>();
        await foreach (var found in store.ListAsync(prefix, CancellationToken.None))
        {
            names.Add(found.Name);
        }

        names.Sort(StringComparer.Ordinal); // Stores have their own order.
        return names;
    }
}
