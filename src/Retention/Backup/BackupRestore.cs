using NodaTime;

using Supervision.Domain;
using Supervision.Media.Net;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Stores;
using Supervision.Retention.Verification;

namespace Supervision.Retention.Backup;

/// <summary>
/// Makes a data directory from a backup on an empty machine. The file that makes a directory a data directory comes last, and then its <see cref="RestoreMark"/> goes:
/// until then no recorder and no verb takes it, and the same command goes on where it was cut.
/// </summary>
public sealed class BackupRestore
{
    private readonly DataDirectory _data;
    private readonly IObjectStore _store;
    private readonly IArchiveFiles _files;
    private readonly LockOwner _owner;
    private readonly IClock _clock;

    private BackupRestore(DataDirectory data, IObjectStore store, IArchiveFiles files, LockOwner owner, IClock clock) =>
        (_data, _store, _files, _owner, _clock) = (data, store, files, owner, clock);

    /// <summary>Restores.</summary>
    /// <param name="store">The backup.</param>
    /// <param name="path">An empty or missing directory, or one in which this restore was cut.</param>
    /// <param name="passphrase">Opens keys and passwords; null leaves them where they are.</param>
    /// <param name="owner">Who we are.</param>
    /// <param name="clock">Wall time.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="cancellation">Gives up; the next call goes on.</param>
    /// <exception cref="BackupException">There is no backup, the directory is not empty, or the passphrase is not the right one.</exception>
    /// <exception cref="StoreException">The backup cannot be used.</exception>
    /// <exception cref="ArchiveException">The directory cannot be written.</exception>
    public static Task<RestoreResult> RunAsync(
        IObjectStore store, string path, Secret? passphrase, LockOwner owner, IClock clock, IProgress<BackupProgress>? progress, CancellationToken cancellation) =>
        RunAsync(store, path, passphrase, owner, clock, new PosixArchiveFiles(), progress, cancellation);

    internal static async Task<RestoreResult> RunAsync(
        IObjectStore store, string path, Secret? passphrase, LockOwner owner, IClock clock, IArchiveFiles files, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        var identity = await IdentityAsync(store, cancellation);
        RestoreMark.Require(Path.GetFullPath(path), identity.Installation);
        var data = DataDirectory.Prepare(path, owner.Program);
        RestoreMark.Put(data, identity.Installation);
        var result = await new BackupRestore(data, store, files, owner, clock).WorkAsync(identity, passphrase, progress, cancellation);
        data.Complete();
        RestoreMark.Remove(data);
        return result;
    }

    // Who restores has a backup somewhere: the advice to prepare a new one would be wrong.
    private static async Task<BackupIdentity> IdentityAsync(IObjectStore store, CancellationToken cancellation)
    {
        BackupIdentity? identity = null;
        StoreException? absence = null;
        try
        {
            identity = await BackupIdentity.ReadAsync(store, cancellation);
        }
        catch (StoreException absent) when (absent.Fault == StoreFault.Absent && store is FolderStore)
        {
            absence = absent;
        }

        return identity ?? throw new BackupException($"{store.Place} holds no backup, or is not mounted: mount its volume, or name the place where the backup is", absence);
    }

    private async Task<RestoreResult> WorkAsync(BackupIdentity identity, Secret? passphrase, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        var state = new StateRestore(_data, _store, _files);
        var manifest = await state.RunAsync(passphrase, cancellation);
        var segments = new RestoredSegments(_data, _store, _files, progress);
        var newer = manifest is null
            ? await RebuildAsync(segments, cancellation)
            : await FillAsync(segments, cancellation);
        return new RestoreResult(
            identity.Installation, manifest?.At, segments.Segments, segments.Bytes, newer, [.. state.Damaged, .. segments.Missing], state.KeysLeftOut, Rebuilt: manifest is null, VolumesBefore());
    }

    private string[] VolumesBefore() => Directory.Exists(Path.Combine(_data.Root, StateFiles.Volumes))
        ? [.. Directory.EnumerateFiles(Path.Combine(_data.Root, StateFiles.Volumes)).Select(note => Path.GetFileName(note)).Order(StringComparer.Ordinal)]
        : [];

    private async Task<long> FillAsync(RestoredSegments segments, CancellationToken cancellation)
    {
        IReadOnlyList<Deletion> deletions;
        using (var catalog = CatalogReader.Open(_data))
        {
            await segments.KnownAsync(catalog, cancellation);
            deletions = catalog.Deletions();
        }

        var paths = await segments.NewerAsync(deletions, cancellation);
        await using var store = MaintainedStore.Open(_data, _owner, _clock);
        var adoption = new PartAdoption(_files, _data);
        var newer = 0L;
        foreach (var path in paths)
        {
            try
            {
                var segment = adoption.Describe(path);
                await store.Catalog.AddSegmentAsync(segment);
                segments.Count(segment);
                newer++;
            }
            catch (FormatException error)
            {
                _files.Remove(_data.Locate(path));
                segments.Missing.Add((path, error.Message));
            }
        }

        return newer;
    }

    private async Task<long> RebuildAsync(RestoredSegments segments, CancellationToken cancellation)
    {
        var paths = await segments.NewerAsync([], cancellation);
        CatalogRebuild.Run(_data, _owner, _clock, null, cancellation);
        using var catalog = CatalogReader.Open(_data);
        foreach (var camera in catalog.Cameras())
        {
            catalog.Segments(camera.Camera).ToList().ForEach(segments.Count);
        }

        return paths.Count;
    }
}
