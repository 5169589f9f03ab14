using System.Runtime.InteropServices;

using Microsoft.Win32.SafeHandles;

namespace Supervision.Media.Posix;

/// <summary>
/// A file opened for appending, with the durability calls that the framework does not offer apart (<c>fdatasync</c>, <c>ftruncate</c> with
/// their own errors). Never follows a symbolic link in the last part of the path. Not thread-safe.
/// </summary>
public sealed class PosixFile : IDisposable
{
    private readonly SafeFileHandle _handle;
    private bool _hasLock;

    private PosixFile(SafeFileHandle handle, string path) => (_handle, Path) = (handle, path);

    /// <summary>The path as it was opened.</summary>
    public string Path { get; }

    /// <summary>The file's length now, in bytes.</summary>
    public long Length => RandomAccess.GetLength(_handle);

    /// <summary>Creates a file that must not exist yet (<c>O_EXCL</c>).</summary>
    /// <exception cref="PosixException">It exists, or cannot be created.</exception>
    public static PosixFile CreateNew(string path, UnixFileMode mode) =>
        new(Open(path, Libc.O_RDWR | Libc.O_APPEND | Libc.O_CREAT | Libc.O_EXCL, mode), path);

    /// <summary>Opens an existing file for appending and cutting.</summary>
    /// <exception cref="PosixException">It does not exist or cannot be opened.</exception>
    public static PosixFile OpenExisting(string path) => new(Open(path, Libc.O_RDWR | Libc.O_APPEND, UnixFileMode.None), path);

    /// <summary>Opens an existing file to look at it.</summary>
    /// <exception cref="PosixException">It does not exist or cannot be opened.</exception>
    public static PosixFile OpenToRead(string path) => new(Open(path, Libc.O_RDONLY, UnixFileMode.None), path);

    /// <summary>Opens a file, making it where it is missing.</summary>
    /// <exception cref="PosixException">It cannot be opened.</exception>
    public static PosixFile OpenOrCreate(string path, UnixFileMode mode) =>
        new(Open(path, Libc.O_RDWR | Libc.O_APPEND | Libc.O_CREAT, mode), path);

    /// <summary>Appends all bytes: one <c>write</c>, more only where the system takes less at once.</summary>
    /// <exception cref="PosixException">A write failed; an unknown part of the bytes may be in the file.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var written = Libc.write(_handle, bytes, bytes.Length);
            if (written >= 0)
            {
                bytes = bytes[(int)written..];
            }
            else if (Marshal.GetLastPInvokeError() != Errno.Interrupted)
            {
                throw Failure("write");
            }
        }
    }

    /// <summary>Reads up to <paramref name="buffer"/>'s length from <paramref name="offset"/>; 0 at the end.</summary>
    public int Read(Span<byte> buffer, long offset) => RandomAccess.Read(_handle, buffer, offset);

    /// <summary><c>fdatasync</c>: the bytes and the length are on the disk when it returns.</summary>
    /// <exception cref="PosixException">It failed: what was written since the last sync may be lost, and trying again proves nothing.</exception>
    public void SyncData() => Check(Libc.fdatasync(_handle), "fdatasync");

    /// <summary><c>fsync</c>: bytes and all metadata are on the disk when it returns.</summary>
    /// <exception cref="PosixException">As for <see cref="SyncData"/>.</exception>
    public void Sync() => Check(Libc.fsync(_handle), "fsync");

    /// <summary>Cuts the file to <paramref name="length"/> bytes.</summary>
    public void Truncate(long length) => Check(Libc.ftruncate(_handle, length), "ftruncate");

    /// <summary>Lets the system forget its clean copies, so that the next read comes from the disk. Advice only: a refusal changes nothing.</summary>
    public void DropCache() => _ = Libc.posix_fadvise(_handle, 0, 0, Libc.POSIX_FADV_DONTNEED);

    /// <summary>
    /// Takes the exclusive lock of the open file (<c>F_OFD_SETLK</c>) without waiting; it ends when the file is closed or the process dies, however it
    /// dies. Of this kind because <see cref="IsLocked"/> can then ask without taking it.
    /// </summary>
    /// <returns>False where another open file holds it.</returns>
    /// <exception cref="PosixException">The file system has no locks.</exception>
    public bool TryLock()
    {
        var whole = new Libc.FLock { l_type = Libc.F_WRLCK };
        if (Libc.fcntl(_handle, Libc.F_OFD_SETLK, ref whole) == 0)
        {
            _hasLock = true;
            return true;
        }

        return Marshal.GetLastPInvokeError() is Errno.TryAgain or Errno.AccessDenied ? false : throw Failure("fcntl");
    }

    /// <summary>True where another open file holds the lock. Only asks: nobody who tries to take it meanwhile is refused for that.</summary>
    /// <exception cref="PosixException">The file system has no locks.</exception>
    public bool IsLocked()
    {
        var whole = new Libc.FLock { l_type = Libc.F_WRLCK };
        Check(Libc.fcntl(_handle, Libc.F_OFD_GETLK, ref whole), "fcntl");
        return whole.l_type != Libc.F_UNLCK;
    }

    /// <summary>Closes the file. Durability is never left to closing: see <see cref="Sync"/>.</summary>
    public void Dispose()
    {
        if (_hasLock)
        {
            // Closing alone would leave it to a child that is just being started and still has our files. A refusal changes nothing: closing comes next.
            var whole = new Libc.FLock { l_type = Libc.F_UNLCK };
            _ = Libc.fcntl(_handle, Libc.F_OFD_SETLK, ref whole);
            _hasLock = false;
        }

        _handle.Dispose();
    }

    internal static SafeFileHandle Open(string path, int flags, UnixFileMode mode)
    {
        int descriptor;
        do
        {
            descriptor = Libc.open(path, flags | Libc.O_CLOEXEC | Libc.O_NOFOLLOW, (uint)mode);
        }
        while (descriptor < 0 && Marshal.GetLastPInvokeError() == Errno.Interrupted);

        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new PosixException("open", path, Marshal.GetLastPInvokeError());
    }

    private PosixException Failure(string call) => new(call, Path, Marshal.GetLastPInvokeError());

    private void Check(int result, string call)
    {
        if (result != 0)
        {
            throw Failure(call);
        }
    }
}
