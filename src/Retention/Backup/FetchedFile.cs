using System.Security.Cryptography;

using Supervision.Retention.Archive;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>Writes an object into a new file, durably; its name stays for the caller to make good.</summary>
internal sealed class FetchedFile(IArchiveFiles files, IObjectStore store)
{
    private const int BufferBytes = 1 << 20;

    /// <summary>Writes it.</summary>
    /// <returns>Its digest.</returns>
    /// <exception cref="StoreException">It cannot be read.</exception>
    /// <exception cref="ArchiveException">It cannot be written.</exception>
    internal async Task<string> WriteAsync(string name, string path, Action<int>? report, CancellationToken cancellation)
    {
        if (File.Exists(path))
        {
            files.Remove(path);
        }

        await using var copy = await store.OpenAsync(name, cancellation);
        using var file = files.Create(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        for (int read; (read = await copy.ReadAsync(buffer, cancellation)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            file.Append(buffer.AsSpan(0, read));
            report?.Invoke(read);
        }

        file.Sync();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
