using System.Text;

using Supervision.Domain;
using Supervision.Media.Posix;

namespace Supervision.Retention.Archive;

/// <summary>
/// The volumes that a data directory knows (<c>volumes/ID</c>: mark and path, a line each), and which cameras are recorded on them: <c>archive/CAMERA</c> is a link to
/// <c>VOLUME/archive/CAMERA</c>, so that every path stays what it is.
/// </summary>
public sealed class VolumeBook
{
    private const string Folder = "volumes";
    private const UnixFileMode NoteMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
    private const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    private readonly DataDirectory _data;

    private VolumeBook(DataDirectory data, IReadOnlyList<Volume> volumes) => (_data, Volumes) = (data, volumes);

    /// <summary>All of them, by id; the data directory's own disk is none.</summary>
    public IReadOnlyList<Volume> Volumes { get; }

    /// <summary>Reads the notes.</summary>
    /// <exception cref="DataDirectoryException">A note is damaged or cannot be read.</exception>
    public static VolumeBook Load(DataDirectory data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var folder = Path.Combine(data.Root, Folder);
        try
        {
            return new VolumeBook(data, Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(Read)] : []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException($"the volumes of {data.Root} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The volume that a camera is recorded on; null for the data directory's own disk, also for a camera that is new.</summary>
    /// <exception cref="ArchiveException">The camera's folder is a link that leads elsewhere.</exception>
    public Volume? Of(string camera)
    {
        if (LinkOf(camera) is not { } target)
        {
            return null;
        }

        return Volumes.FirstOrDefault(volume => volume.FolderOf(camera) == target)
            ?? throw new ArchiveException(ArchiveCause.AccessDenied, $"{_data.Root}/archive/{camera} is a link to {target}, and no volume is there; remove the link");
    }

    /// <summary>Where a camera's link leads; null where its folder is none, or not there.</summary>
    internal string? LinkOf(string camera) => new FileInfo(Path.Combine(_data.ArchivePath, CameraId.Require(camera))).LinkTarget;

    /// <summary>A camera's folder can be written from here on, as far as its volume goes.</summary>
    /// <exception cref="ArchiveException">The volume is not there, or does not take the folder.</exception>
    internal void Require(IArchiveFiles files, string camera)
    {
        if (Of(camera) is not { } volume)
        {
            return;
        }

        if (volume.Absence() is { } absence)
        {
            throw new ArchiveException(ArchiveCause.Missing, absence);
        }

        var folder = volume.FolderOf(camera);
        if (!Directory.Exists(folder))
        {
            var archive = Path.GetDirectoryName(folder)!;
            files.CreateDirectory(archive);
            files.SyncDirectory(volume.Path);
            files.CreateDirectory(folder);
            files.SyncDirectory(archive);
        }
    }

    /// <summary>Marks a disk and notes it.</summary>
    /// <exception cref="PosixException">Something could not be written.</exception>
    internal static void Add(DataDirectory data, string id, string path)
    {
        var volume = new Volume(id, path, Guid.NewGuid().ToString("N"));
        var folder = Path.Combine(data.Root, Folder);
        PosixPath.CreateDirectory(folder, FolderMode);
        PosixPath.SyncDirectory(data.Root);
        Write(volume.MarkerPath, Volume.Marker(volume.Mark));
        Write(Path.Combine(folder, id), $"{volume.Mark}\n{volume.Path}\n");
    }

    private static void Write(string path, string text)
    {
        using (var file = PosixFile.CreateNew(path, NoteMode))
        {
            file.Append(Encoding.UTF8.GetBytes(text));
            file.Sync();
        }

        PosixPath.SyncDirectory(Path.GetDirectoryName(path)!);
    }

    private static Volume Read(string note)
    {
        var lines = File.ReadAllLines(note);
        return lines is [{ Length: 32 } mark, { Length: > 0 } path] && Path.IsPathFullyQualified(path)
            ? new Volume(Path.GetFileName(note), path, mark)
            : throw new DataDirectoryException($"{note} is damaged: it has the mark of the volume's file {Volume.MarkerName} and its path, a line each; write it anew");
    }
}
