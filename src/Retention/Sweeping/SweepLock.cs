using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Sweeping;

/// <summary>The right to delete in a data directory: two sweepers exclude each other, inside one program too. It ends with the process, however that dies.</summary>
internal sealed class SweepLock : IDisposable
{
    private readonly PosixFile _file;

    private SweepLock(PosixFile file) => _file = file;

    /// <exception cref="SweepingException">Another sweep goes on.</exception>
    /// <exception cref="ArchiveException">The lock file cannot be opened.</exception>
    internal static SweepLock Take(DataDirectory data)
    {
        try
        {
            var file = PosixFile.OpenOrCreate(Path.Combine(data.RunPath, "sweep"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            if (file.TryLock())
            {
                return new SweepLock(file);
            }

            file.Dispose();
            throw new SweepingException($"another sweep of {data.Root} goes on: wait for its end");
        }
        catch (PosixException e)
        {
            throw ArchiveException.From(e);
        }
    }

    public void Dispose() => _file.Dispose();
}
