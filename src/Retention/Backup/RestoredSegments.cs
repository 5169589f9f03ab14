using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>Puts segments back: those of the catalogue by their recorded digests, then those that are newer than it. What is there already is not fetched again.</summary>
internal sealed class RestoredSegments(DataDirectory data, IObjectStore store, IArchiveFiles files, IProgress<BackupProgress>? progress)
{
    /// <summary>The ending of a file that is on its way.</summary>
    internal const string Suffix = ".restoring";

    private readonly HashSet<string> _known = [];
    private long _total;
    private long _done;

    internal long Segments { get; private set; }

    internal long Bytes { get; private set; }

    internal List<(string Path, string Reason)> Missing { get; } = [];

    /// <summary>Puts back what the catalogue has. What it was giving up stays away.</summary>
    internal async Task KnownAsync(CatalogReader catalog, CancellationToken cancellation)
    {
        var cameras = catalog.Cameras();
        _total = cameras.Sum(camera => camera.Bytes);
        var leaving = catalog.Deletions(openOnly: true);
        foreach (var camera in cameras)
        {
            foreach (var segment in catalog.Segments(camera.Camera))
            {
                _known.Add(segment.Path);
                if (!leaving.Any(stroke => stroke.Camera == segment.Camera && segment.Sequence >= stroke.FirstSequence && segment.Sequence <= stroke.LastSequence)
                    && await PutAsync(segment.Path, segment.Bytes, segment.Sha256, cancellation))
                {
                    Segments++;
                    Bytes += segment.Bytes;
                }
            }
        }

        foreach (var file in catalog.RelabelledFiles())
        {
            await PutAsync(file.Path, file.Bytes, file.Sha256, cancellation);
        }
    }

    /// <summary>Puts back segments that the catalogue does not have, and did not give up.</summary>
    /// <param name="deletions">What it gave up.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Their paths.</returns>
    internal async Task<List<string>> NewerAsync(IReadOnlyList<Deletion> deletions, CancellationToken cancellation)
    {
        var given = deletions.ToLookup(stroke => stroke.Camera);
        var newer = new List<string>();
        await foreach (var found in store.ListAsync(ArchiveLayout.Folder + "/", cancellation))
        {
            if (CopyName.Parse(found.Name) is { } copy && !_known.Contains(copy.Path)
                && !given[copy.Camera].Any(stroke => copy.Sequence >= stroke.FirstSequence && copy.Sequence <= stroke.LastSequence)
                && await PutAsync(found.Name, found.Bytes, null, cancellation))
            {
                newer.Add(found.Name);
            }
        }

        return newer;
    }

    /// <summary>Counts a newer one, once its row is there.</summary>
    internal void Count(Segment segment) => (Segments, Bytes) = (Segments + 1, Bytes + segment.Bytes);

    private async Task<bool> PutAsync(string path, long bytes, string? sha256, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var target = Path.Combine(data.Root, path);
        // A file gets its name only when its digest was right and it is durable.
        if (new FileInfo(target) is { Exists: true } there && there.Length == bytes)
        {
            Report((int)Math.Min(bytes, int.MaxValue));
            return true;
        }

        MakeFolders(path);
        try
        {
            var digest = await new FetchedFile(files, store).WriteAsync(path, target + Suffix, Report, cancellation);
            if (sha256 is not null && digest != sha256)
            {
                files.Remove(target + Suffix);
                Missing.Add((path, $"its copy has the SHA-256 {digest}, recorded is {sha256}"));
                return false;
            }
        }
        catch (StoreException error) when (error.Fault is StoreFault.NoObject or StoreFault.Broken)
        {
            Missing.Add((path, error.Message));
            return false;
        }

        files.Rename(target + Suffix, target);
        files.SyncDirectory(Path.GetDirectoryName(target)!);
        return true;
    }

    private void MakeFolders(string path)
    {
        var folder = data.Root;
        foreach (var piece in path.Split('/')[..^1])
        {
            var parent = folder;
            folder = Path.Combine(folder, piece);
            if (!Directory.Exists(folder) && files.CreateDirectory(folder))
            {
                files.SyncDirectory(parent);
            }
        }
    }

    private void Report(int bytes)
    {
        _done += bytes;
        progress?.Report(new BackupProgress("", "", _done, Math.Max(_done, _total)));
    }
}
