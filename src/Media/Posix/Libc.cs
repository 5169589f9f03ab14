using System.Runtime.InteropServices;

using Microsoft.Win32.SafeHandles;

namespace Supervision.Media.Posix;

/// <summary>The C library's functions under their own names. 64-bit Linux only (<c>off_t</c> and <c>size_t</c> have 8 bytes).</summary>
internal static partial class Libc
{
    internal const int O_RDONLY = 0;
    internal const int O_RDWR = 2;
    internal const int O_CREAT = 0x40;
    internal const int O_EXCL = 0x80;
    internal const int O_APPEND = 0x400;
    internal const int O_CLOEXEC = 0x80000;

    internal const int F_OFD_GETLK = 36;
    internal const int F_OFD_SETLK = 37;
    internal const short F_WRLCK = 1;
    internal const short F_UNLCK = 2;

    internal const int AT_FDCWD = -100;
    internal const uint RENAME_NOREPLACE = 1;
    internal const int POSIX_FADV_DONTNEED = 4;
    internal const ulong ST_RDONLY = 1;

    internal const int STA_UNSYNC = 0x0040;
    internal const int STA_NANO = 0x2000;
    internal const int TIME_ERROR = 5;

    // These two differ between x86-64 and arm64.
    internal static readonly int O_DIRECTORY = IsArm ? 0x4000 : 0x10000;
    internal static readonly int O_NOFOLLOW = IsArm ? 0x8000 : 0x20000;

    private const string Name = "libc";

    private static bool IsArm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    [LibraryImport(Name, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int open(string path, int flags, uint mode);

    [LibraryImport(Name, SetLastError = true)]
    internal static partial nint write(SafeFileHandle file, ReadOnlySpan<byte> buffer, nint count);

    [LibraryImport(Name, SetLastError = true)]
    internal static partial int fsync(SafeFileHandle file);

    [LibraryImport(Name, SetLastError = true)]
    internal static partial int fdatasync(SafeFileHandle file);

    [LibraryImport(Name, SetLastError = true)]
    internal static partial int ftruncate(SafeFileHandle file, long length);

    [LibraryImport(Name, SetLastError = true)]
    internal static partial int fcntl(SafeFileHandle file, int command, ref FLock range);

    [LibraryImport(Name)]
    internal static partial int posix_fadvise(SafeFileHandle file, long offset, long length, int advice);

    [LibraryImport(Name, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int renameat2(int oldDirectory, string oldPath, int newDirectory, string newPath, uint flags);

    [LibraryImport(Name, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int unlink(string path);

    [LibraryImport(Name, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int rmdir(string path);

    [LibraryImport(Name, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mkdir(string path, uint mode);

    [LibraryImport(Name, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int statvfs(string path, out StatVfs result);

    /// <summary>With <c>modes</c> 0 it only asks.</summary>
    [LibraryImport(Name, SetLastError = true)]
    internal static partial int adjtimex(ref Timex clock);

    /// <summary><c>struct flock</c> of 64-bit Linux (asm-generic/fcntl.h). All zero but the type: the whole file.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct FLock
    {
        internal short l_type;
        internal short l_whence;
        internal long l_start;
        internal long l_len;
        internal int l_pid;
    }

    /// <summary><c>struct statvfs</c> of 64-bit glibc (bits/statvfs.h); a test compares it with the framework's own figures.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct StatVfs
    {
        internal ulong f_bsize;
        internal ulong f_frsize;
        internal ulong f_blocks;
        internal ulong f_bfree;
        internal ulong f_bavail;
        internal ulong f_files;
        internal ulong f_ffree;
        internal ulong f_favail;
        internal ulong f_fsid;
        internal ulong f_flag;
        internal ulong f_namemax;
        private fixed int f_spare[6];
    }

    /// <summary><c>struct timex</c> of 64-bit Linux (linux/timex.h); a test compares what the kernel writes into it with what must stand there.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct Timex
    {
        internal uint modes;
        internal long offset;
        internal long freq;
        internal long maxerror;
        internal long esterror;
        internal int status;
        internal long constant;
        internal long precision;
        internal long tolerance;
        internal long time_sec;
        internal long time_usec;
        internal long tick;
        internal long ppsfreq;
        internal long jitter;
        internal int shift;
        internal long stabil;
        internal long jitcnt;
        internal long calcnt;
        internal long errcnt;
        internal long stbcnt;
        internal int tai;
        private fixed int spare[11];
    }
}
