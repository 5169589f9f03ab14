using System.Security.Cryptography;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>
/// Copies what belongs to a recorder besides segments. Files are objects by their digests, so what did not change is not sent again, and a manifest that
/// comes last makes them one state; the newest few states are kept.
/// </summary>
/// <param name="data">The directory.</param>
/// <param name="target">The backup.</param>
internal sealed class StateCopier(DataDirectory data, BackupTarget target)
{
    private const int KeptStates = 3;
    private const int MostSecretBytes = 1 << 20;

    private readonly VerifiedCopy _copy = new(target.Store);

    /// <summary>True where keys and passwords exist that cannot be encrypted.</summary>
    internal bool LeavesKeysOut => target.Passphrase is null && StateFiles.Secret(data, target).Any();

    /// <summary>Makes a state.</summary>
    /// <param name="scratch">For what is on its way; the catalogue in it (<see cref="TakeCatalog"/>) is the one that goes.</param>
    /// <param name="at">UTC of that catalogue.</param>
    /// <param name="cancellation">Gives up: the states before stay.</param>
    /// <returns>Its number.</returns>
    internal async Task<long> RunAsync(Scratch scratch, Instant at, CancellationToken cancellation)
    {
        var (manifests, there) = await StateManifest.ListAsync(target.Store, cancellation);
        var last = manifests.Count == 0 ? null : await StateManifest.ReadAsync(target.Store, manifests[^1], cancellation);
        var before = (last?.Files ?? []).Where(entry => there.TryGetValue(entry.Object, out var bytes) && bytes == entry.Bytes).ToDictionary(entry => entry.Path);
        var files = new List<StateEntry> { await SendAsync("catalog.db", CatalogFile(scratch), null, cancellation) };
        foreach (var (path, file) in StateFiles.Open(data, target))
        {
            files.Add(await OpenAsync(scratch, path, file, before.GetValueOrDefault(path), cancellation));
        }

        if (target.Passphrase is { } passphrase)
        {
            var key = SealingKey.For(passphrase, $"{Installation.Of(data)} {target.Id}");
            foreach (var (path, file) in StateFiles.Secret(data, target))
            {
                files.Add(await SealedAsync(scratch, key, path, file, before.GetValueOrDefault(path), cancellation));
            }
        }

        var number = (manifests.Count == 0 ? 0 : StateManifest.Parse(manifests[^1])!.Value.Number) + 1;
        await WriteAsync(scratch, new StateManifest(BackupIdentity.FormatVersion, number, UtcTime.Format(at), files), cancellation);
        await ForgetAsync(cancellation);
        return number;
    }

    /// <summary>Writes the tables as they are now into the scratch folder.</summary>
    internal static void TakeCatalog(Scratch scratch, CatalogReader catalog)
    {
        File.Delete(CatalogFile(scratch));
        catalog.CopyTo(CatalogFile(scratch));
    }

    private static string CatalogFile(Scratch scratch) => scratch.File("catalog.db");

    // What grows is copied first, so that it stays the same on its way.
    private async Task<StateEntry> OpenAsync(Scratch scratch, string path, string file, StateEntry? before, CancellationToken cancellation)
    {
        if (before is { Seal: null } && (await FileDigest.OfFileAsync(file, cancellation)).Sha256 == before.Sha256)
        {
            return before;
        }

        var staged = scratch.File("staged");
        var content = await File.ReadAllBytesAsync(file, cancellation);
        var length = path.EndsWith(".jsonl", StringComparison.Ordinal) ? (int)JournalReader.WholeLength(content) : content.Length;
        await File.WriteAllBytesAsync(staged, content.AsMemory(0, length), cancellation);
        return await SendAsync(path, staged, null, cancellation);
    }

    private async Task<StateEntry> SealedAsync(Scratch scratch, SealingKey key, string path, string file, StateEntry? before, CancellationToken cancellation)
    {
        if (new FileInfo(file).Length > MostSecretBytes)
        {
            throw new BackupException($"{file} has more than {MostSecretBytes} bytes: it is no key or password; move it elsewhere");
        }

        var content = await File.ReadAllBytesAsync(file, cancellation);
        var mark = key.Mark(path, content);
        if (before?.Seal == mark)
        {
            return before;
        }

        var staged = scratch.File("staged");
        await File.WriteAllBytesAsync(staged, key.Seal(path, content), cancellation);
        return await SendAsync(path, staged, mark, cancellation);
    }

    private async Task<StateEntry> SendAsync(string path, string file, string? seal, CancellationToken cancellation)
    {
        var (sha256, bytes) = await FileDigest.OfFileAsync(file, cancellation);
        var entry = new StateEntry(path, bytes, sha256, seal);
        await _copy.PutAsync(entry.Object, file, bytes, sha256, cancellation);
        return entry;
    }

    private async Task WriteAsync(Scratch scratch, StateManifest manifest, CancellationToken cancellation)
    {
        var text = BackupJson.Write(manifest);
        await scratch.PutAsync(target.Store, StateManifest.Name(manifest.Number, Convert.ToHexStringLower(SHA256.HashData(text))), text, cancellation);
    }

    // Manifests first: one that is there has all its files, whatever is cut.
    private async Task ForgetAsync(CancellationToken cancellation)
    {
        // A catalogue is another one each time: nobody goes on with a try that was cut.
        await target.Store.ForgetUnfinishedAsync(StateManifest.Folder, cancellation);
        var (manifests, there) = await StateManifest.ListAsync(target.Store, cancellation);
        foreach (var old in manifests.SkipLast(KeptStates))
        {
            await target.Store.DeleteAsync(old, cancellation);
        }

        var used = new HashSet<string>();
        foreach (var kept in manifests.TakeLast(KeptStates))
        {
            used.UnionWith((await StateManifest.ReadAsync(target.Store, kept, cancellation))?.Files.Select(entry => entry.Object) ?? []);
        }

        foreach (var unused in there.Keys.Where(name => !used.Contains(name)))
        {
            await target.Store.DeleteAsync(unused, cancellation);
        }
    }
}
