using Supervision.Media.Posix;

namespace Supervision.Retention.Archive;

/// <summary>
/// Brings volumes and cameras together before recording: new disks are marked and noted, cameras without a folder get a link. A camera that has recordings stays where it is:
/// its folder is one, on one disk, and moving it takes hours, so people do that, and the line that refuses another place says how. Call it under the directory's lock.
/// </summary>
public sealed class VolumeSetup
{
    private readonly DataDirectory _data;
    private readonly Func<string, (uint Major, uint Minor)?> _deviceOf;

    /// <param name="data">The data directory.</param>
    public VolumeSetup(DataDirectory data)
        : this(data, FileStatus.DeviceOf)
    {
    }

    internal VolumeSetup(DataDirectory data, Func<string, (uint Major, uint Minor)?> deviceOf) => (_data, _deviceOf) = (data, deviceOf);

    /// <summary>Does it.</summary>
    /// <param name="wishes">The volumes of the configuration.</param>
    /// <param name="cameras">All cameras of the configuration.</param>
    /// <exception cref="DataDirectoryException">It cannot be as it is wished; the line says why, and how to mend it.</exception>
    public void Prepare(IReadOnlyList<VolumeWish> wishes, IReadOnlyList<string> cameras)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        ArgumentNullException.ThrowIfNull(cameras);
        try
        {
            foreach (var wish in wishes)
            {
                Take(wish, VolumeBook.Load(_data));
            }

            var book = VolumeBook.Load(_data);
            foreach (var camera in cameras)
            {
                var wish = wishes.FirstOrDefault(wish => wish.Cameras.Contains(camera));
                Place(book, camera, wish is null ? null : book.Volumes.Single(volume => volume.Id == wish.Id));
            }
        }
        catch (Exception error) when (error is IOException and not DataDirectoryException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException($"the volumes of {_data.Root} cannot be prepared: {error.Message}", error);
        }
    }

    private void Take(VolumeWish wish, VolumeBook book)
    {
        if (book.Volumes.FirstOrDefault(volume => volume.Id == wish.Id) is { } known)
        {
            // One that is not there now costs its cameras, not the start.
            if (known.Path != wish.Path)
            {
                throw new DataDirectoryException($"volume {wish.Id} is known at {known.Path}, and the configuration says {wish.Path}: mount it where it was, or give a new disk a new id");
            }

            return;
        }

        if (!Directory.Exists(wish.Path))
        {
            throw new DataDirectoryException($"volume {wish.Id}: there is no folder {wish.Path}; make it and mount the disk there");
        }

        if (_deviceOf(wish.Path) == _deviceOf(_data.Root))
        {
            throw new DataDirectoryException($"volume {wish.Id}: {wish.Path} lies on the disk of the data directory; mount the volume's own disk there");
        }

        if (File.Exists(Path.Combine(wish.Path, Volume.MarkerName)))
        {
            throw new DataDirectoryException(
                $"volume {wish.Id}: the disk at {wish.Path} belongs to another data directory; if that one is given up, remove {wish.Path}/{Volume.MarkerName}");
        }

        VolumeBook.Add(_data, wish.Id, wish.Path);
    }

    private void Place(VolumeBook book, string camera, Volume? wanted)
    {
        var folder = Path.Combine(_data.ArchivePath, camera);
        var link = book.LinkOf(camera);
        if (link is null && !Path.Exists(folder))
        {
            if (wanted is not null)
            {
                File.CreateSymbolicLink(folder, wanted.FolderOf(camera));
                PosixPath.SyncDirectory(_data.ArchivePath);
            }
        }
        else if (link != wanted?.FolderOf(camera))
        {
            throw new DataDirectoryException(
                $"camera {camera} is recorded in {link ?? folder}, and the configuration says {wanted?.FolderOf(camera) ?? folder}: write it as it is, or stop the recorder and type: {Move(folder, link, wanted?.FolderOf(camera))}");
        }
    }

    private static string Move(string folder, string? from, string? to) => (from, to) switch
    {
        ({ } source, null) => $"rm {folder} && mv {source} {folder}",
        (null, { } target) => $"mkdir -p {Path.GetDirectoryName(target)} && mv {folder} {target} && ln -s {target} {folder}",
        _ => $"mkdir -p {Path.GetDirectoryName(to)} && mv {from} {to} && ln -sfn {to} {folder}",
    };
}
