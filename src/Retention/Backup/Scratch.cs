using System.Security.Cryptography;

using Supervision.Retention.Archive;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>A folder below <c>run</c> for what is on its way into a backup; what a dead run left there goes first.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _folder;

    internal Scratch(DataDirectory data, string name)
    {
        _folder = Path.Combine(data.RunPath, $"backup-{name}.tmp");
        Clear();
        Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The path of a file in it.</summary>
    internal string File(string name) => Path.Combine(_folder, name);

    /// <summary>Puts bytes into a store, and compares what it gives back.</summary>
    /// <returns>Their digest.</returns>
    internal async Task<string> PutAsync(IObjectStore store, string name, byte[] content, CancellationToken cancellation)
    {
        var file = File("content");
        await System.IO.File.WriteAllBytesAsync(file, content, cancellation);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        await new VerifiedCopy(store).PutAsync(name, file, content.Length, sha256, cancellation);
        return sha256;
    }

    public void Dispose() => Clear();

    private void Clear()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
