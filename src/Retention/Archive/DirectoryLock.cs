using Supervision.Media.Posix;

namespace Supervision.Retention.Archive;

/// <summary>
/// The right to write a data directory: a lock of the open file <c>run/lock</c>. It cannot go stale, since the system ends it with the process,
/// also after kill -9; the file's content only names the owner to others, and the file is never removed. Only the account that the directory
/// belongs to gets it: what another one (root, to begin with) makes here, the recorder could not write.
/// </summary>
public sealed class DirectoryLock : IDisposable
{
    private const int MaxOwnerBytes = 4096;

    private readonly PosixFile _file;

    private DirectoryLock(PosixFile file, LockOwner owner) => (_file, Owner) = (file, owner);

    /// <summary>Who holds it: us.</summary>
    public LockOwner Owner { get; }

    /// <summary>Takes the lock without waiting.</summary>
    /// <exception cref="DirectoryLockedException">Another process has it.</exception>
    /// <exception cref="DataDirectoryException">The directory belongs to another account.</exception>
    /// <exception cref="ArchiveException">The lock file cannot be opened.</exception>
    public static DirectoryLock Take(DataDirectory data, LockOwner owner)
    {
        data.RequireOwner(owner.Program);
        PosixFile? file = null;
        try
        {
            file = Open(data);
            if (!file.TryLock())
            {
                throw new DirectoryLockedException(data.Root, ReadOwner(file));
            }

            WriteOwner(file, owner);
            (var taken, file) = (file, null);
            return new DirectoryLock(taken, owner);
        }
        catch (PosixException e)
        {
            throw ArchiveException.From(e);
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>Who holds the lock now, if anybody does. Takes nothing, so a recorder that starts meanwhile is not disturbed.</summary>
    /// <returns>Null where nobody writes this directory.</returns>
    public static DirectoryLockedException? Holder(DataDirectory data)
    {
        try
        {
            using var file = PosixFile.OpenToRead(Path.Combine(data.RunPath, "lock"));
            return file.IsLocked() ? new DirectoryLockedException(data.Root, ReadOwner(file)) : null;
        }
        catch (PosixException e) when (e.Error is Errno.NotFound)
        {
            return null;
        }
        catch (PosixException e)
        {
            throw ArchiveException.From(e);
        }
    }

    /// <summary>Gives the directory free.</summary>
    public void Dispose() => _file.Dispose();

    private static PosixFile Open(DataDirectory data) =>
        PosixFile.OpenOrCreate(Path.Combine(data.RunPath, "lock"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

    private static LockOwner? ReadOwner(PosixFile file)
    {
        var buffer = new byte[MaxOwnerBytes];
        return LockOwner.FromJson(buffer.AsMemory(0, file.Read(buffer, 0)));
    }

    private static void WriteOwner(PosixFile file, LockOwner owner)
    {
        file.Truncate(0);
        try
        {
            file.Append(owner.ToJson());
        }
        catch (PosixException e) when (e.Error is Errno.NoSpace or Errno.QuotaExceeded)
        {
            // A full disk must not keep the recorder from starting: it is the one who can report it. Only the owner's name is missing.
            file.Truncate(0);
        }
    }
}
