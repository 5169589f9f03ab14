using System.Security.Cryptography;

namespace Supervision.Retention.Stores;

/// <summary>SHA-256 of streams, as this program writes digests: 64 lower-case hex digits.</summary>
public static class FileDigest
{
    private const int BufferBytes = 1 << 20;

    /// <summary>Of a file that is to be put into a store; with its length.</summary>
    /// <exception cref="StoreException">It cannot be read (<see cref="StoreFault.Source"/>).</exception>
    public static async Task<(string Sha256, long Bytes)> OfFileAsync(string path, CancellationToken cancellation)
    {
        await using var stream = SourceFile.Open(path);
        return await OfAsync(stream, Stream.Null, cancellation);
    }

    /// <summary>Of what is left of a stream, which is written to <paramref name="sink"/> on the way; with its length.</summary>
    public static async Task<(string Sha256, long Bytes)> OfAsync(Stream stream, Stream sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(sink);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var total = 0L;
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0; total += read)
        {
            hash.AppendData(buffer, 0, read);
            await sink.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), total);
    }
}
