using System.Runtime.InteropServices;

namespace Supervision.Media.Posix;

/// <summary>Calls on names in directories.</summary>
public static class PosixPath
{
    /// <summary>Renames without ever replacing a file: what is there already stays, and the call fails.</summary>
    /// <exception cref="PosixException">The target exists (<see cref="Errno.Exists"/>), or the rename failed.</exception>
    public static void Rename(string from, string to)
    {
        if (Libc.renameat2(Libc.AT_FDCWD, from, Libc.AT_FDCWD, to, Libc.RENAME_NOREPLACE) == 0)
        {
            return;
        }

        var error = Marshal.GetLastPInvokeError();
        if (error is not (Errno.InvalidArgument or Errno.NotImplemented))
        {
            throw new PosixException("rename", from, error);
        }

        // Some network file systems cannot do it in one step. One writer owns the directory, so looking first is enough there.
        if (Path.Exists(to))
        {
            throw new PosixException("rename", from, Errno.Exists);
        }

        Check(Libc.renameat2(Libc.AT_FDCWD, from, Libc.AT_FDCWD, to, 0), "rename", from);
    }

    /// <summary>Removes a file's name.</summary>
    /// <exception cref="PosixException">It could not be removed, or is not there.</exception>
    public static void Remove(string path) => Check(Libc.unlink(path), "unlink", path);

    /// <summary>Makes one directory.</summary>
    /// <returns>False where it is there already.</returns>
    /// <exception cref="PosixException">It could not be made.</exception>
    public static bool CreateDirectory(string path, UnixFileMode mode)
    {
        if (Libc.mkdir(path, (uint)mode) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == Errno.Exists && Directory.Exists(path) ? false : throw new PosixException("mkdir", path, error);
    }

    /// <summary>Removes one directory in which nothing is.</summary>
    /// <returns>False where something is in it, or it is gone already.</returns>
    /// <exception cref="PosixException">It could not be removed.</exception>
    public static bool RemoveDirectory(string path)
    {
        if (Libc.rmdir(path) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error is Errno.NotEmpty or Errno.Exists or Errno.NotFound ? false : throw new PosixException("rmdir", path, error);
    }

    /// <summary><c>fsync</c> of a directory: the names made, changed and removed in it are on the disk when it returns.</summary>
    /// <exception cref="PosixException">It failed, or the path is no directory.</exception>
    public static void SyncDirectory(string path)
    {
        using var handle = PosixFile.Open(path, Libc.O_RDONLY | Libc.O_DIRECTORY, UnixFileMode.None);
        Check(Libc.fsync(handle), "fsync", path);
    }

    /// <summary>Space on the file system that holds <paramref name="path"/>.</summary>
    /// <exception cref="PosixException">The path does not exist or cannot be asked.</exception>
    public static DiskSpace Space(string path)
    {
        Check(Libc.statvfs(path, out var found), "statvfs", path);
        return new DiskSpace(
            (long)(found.f_blocks * found.f_frsize),
            (long)(found.f_bavail * found.f_frsize),
            (long)found.f_favail,
            (found.f_flag & Libc.ST_RDONLY) != 0);
    }

    private static void Check(int result, string call, string path)
    {
        if (result != 0)
        {
            throw new PosixException(call, path, Marshal.GetLastPInvokeError());
        }
    }
}
