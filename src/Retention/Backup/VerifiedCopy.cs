using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>Puts files into a store so that what it gives back is what was put.</summary>
internal sealed class VerifiedCopy(IObjectStore store)
{
    /// <summary>Makes the store have a file; one that it has already is only read back.</summary>
    /// <returns>True where it was sent.</returns>
    /// <exception cref="StoreException">It could not be sent; or the store gives back something else (<see cref="StoreFault.Broken"/>).</exception>
    internal async Task<bool> PutAsync(string name, string path, long bytes, string sha256, CancellationToken cancellation)
    {
        if ((await store.StatAsync(name, cancellation))?.Bytes == bytes && await DigestAsync(name, cancellation) == sha256)
        {
            return false;
        }

        await store.PutAsync(name, path, sha256, cancellation);
        var found = await DigestAsync(name, cancellation);
        return found == sha256
            ? true
            : throw new StoreException(StoreFault.Broken, $"{store.Place} gives back {name} with the SHA-256 {found}, sent was {sha256}: check its disk and memory");
    }

    /// <summary>The digest of what the store has.</summary>
    internal async Task<string> DigestAsync(string name, CancellationToken cancellation)
    {
        await using var stream = await store.OpenAsync(name, cancellation);
        return (await FileDigest.OfAsync(stream, Stream.Null, cancellation)).Sha256;
    }
}
