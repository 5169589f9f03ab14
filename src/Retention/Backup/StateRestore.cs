using Supervision.Media.Net;
using Supervision.Retention.Archive;
using Supervision.Retention.Evidence;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>Puts a recorder's state back: the newest manifest whose files are all whole; a damaged one is passed over.</summary>
internal sealed class StateRestore(DataDirectory data, IObjectStore store, IArchiveFiles files)
{
    internal const string Catalog = "catalog.db";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Public = Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>True where sealed files were left out for want of the passphrase.</summary>
    internal bool KeysLeftOut { get; private set; }

    /// <summary>What in the backup was damaged, and why.</summary>
    internal List<(string Path, string Reason)> Damaged { get; } = [];

    /// <summary>Puts it back.</summary>
    /// <returns>The manifest; null where none is whole: then what could be had of the newest is there, without a catalogue.</returns>
    /// <exception cref="BackupException">The passphrase is not the right one.</exception>
    internal async Task<StateManifest?> RunAsync(Secret? passphrase, CancellationToken cancellation)
    {
        var (manifests, _) = await StateManifest.ListAsync(store, cancellation);
        foreach (var name in Enumerable.Reverse(manifests))
        {
            if (await StateManifest.ReadAsync(store, name, cancellation) is not { } manifest)
            {
                Damaged.Add((name, "it is not what its name says"));
            }
            else if (await PutAsync(manifest, passphrase, cancellation))
            {
                return manifest;
            }
        }

        File.Delete(Path.Combine(data.Root, Catalog));
        return null;
    }

    private async Task<bool> PutAsync(StateManifest manifest, Secret? passphrase, CancellationToken cancellation)
    {
        var isWhole = true;
        foreach (var entry in manifest.Files)
        {
            if (!ObjectName.IsValid(entry.Path) || entry.Path.StartsWith(ArchiveLayout.Folder + "/", StringComparison.Ordinal))
            {
                throw new BackupException($"the backup names a file '{entry.Path}': no recorder made that");
            }

            try
            {
                await (entry.Seal is null ? OpenAsync(entry, cancellation) : SealedAsync(entry, passphrase, cancellation));
            }
            catch (StoreException error) when (error.Fault is StoreFault.NoObject or StoreFault.Broken)
            {
                Damaged.Add((entry.Path, error.Message));
                isWhole = false;
            }
        }

        return isWhole;
    }

    private async Task OpenAsync(StateEntry entry, CancellationToken cancellation)
    {
        var target = Path.Combine(data.Root, entry.Path);
        if (File.Exists(target) && (await FileDigest.OfFileAsync(target, cancellation)).Sha256 == entry.Sha256)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var fresh = target + RestoredSegments.Suffix;
        var digest = await new FetchedFile(files, store).WriteAsync(entry.Object, fresh, null, cancellation);
        if (digest != entry.Sha256)
        {
            files.Remove(fresh);
            throw new StoreException(StoreFault.Broken, $"{entry.Path} in the backup is damaged");
        }

        // A log of the file that goes would be taken for one of the file that comes.
        foreach (var old in new[] { target, $"{target}-wal", $"{target}-shm" }.Where(File.Exists))
        {
            files.Remove(old);
        }

        files.Rename(fresh, target);
        files.SyncDirectory(Path.GetDirectoryName(target)!);
        Show(target);
    }

    /// <summary>What is made for other people's eyes may be read by them again: the key by which they verify, and what it signed.</summary>
    private void Show(string path)
    {
        if (path == SigningKey.PublicPath(data) || Path.GetDirectoryName(path) == new CertificateFolder(data).Path)
        {
            File.SetUnixFileMode(path, Public);
        }
    }

    private async Task SealedAsync(StateEntry entry, Secret? passphrase, CancellationToken cancellation)
    {
        if (passphrase is null)
        {
            KeysLeftOut = true;
            return;
        }

        var content = await BackupJson.FetchAsync(store, entry.Object, cancellation) ?? throw StoreException.NoObject(store.Place, entry.Object);
        var target = Path.Combine(data.Root, entry.Path);
        DurableFile.Replace(target, SealingKey.Open(passphrase, entry.Path, content), Private);
        Show(target);
    }
}
