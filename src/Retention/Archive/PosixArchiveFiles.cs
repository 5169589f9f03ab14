using Supervision.Media.Posix;

namespace Supervision.Retention.Archive;

/// <summary>The real file operations.</summary>
internal sealed class PosixArchiveFiles : IArchiveFiles
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
    private const UnixFileMode DirectoryMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    public IArchiveFile Create(string path) => Try(() => new PosixArchiveFile(PosixFile.CreateNew(path, FileMode)));

    public IArchiveFile Open(string path) => Try(() => new PosixArchiveFile(PosixFile.OpenExisting(path)));

    public bool CreateDirectory(string path) => Try(() => PosixPath.CreateDirectory(path, DirectoryMode));

    public void Rename(string from, string to) => Try(() => PosixPath.Rename(from, to));

    public void Remove(string path) => Try(() => PosixPath.Remove(path));

    public bool RemoveDirectory(string path) => Try(() => PosixPath.RemoveDirectory(path));

    public void SyncDirectory(string path) => Try(() => PosixPath.SyncDirectory(path));

    private static T Try<T>(Func<T> operation)
    {
        try
        {
            return operation();
        }
        catch (PosixException e)
        {
            throw ArchiveException.From(e);
        }
    }

    private static void Try(Action operation) => Try(() =>
    {
        operation();
        return true;
    });
}
