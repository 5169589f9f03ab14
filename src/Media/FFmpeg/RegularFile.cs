using System.Runtime.InteropServices;

using Microsoft.Win32.SafeHandles;

namespace Supervision.Media.FFmpeg;

/// <summary>Refuses what libav's file protocol would block on without asking for the deadline: pipes, devices.</summary>
internal static partial class RegularFile
{
    // O_RDONLY | O_NONBLOCK | O_CLOEXEC on Linux: opening a pipe that nobody writes returns at once.
    private const int OpenFlags = 0x800 | 0x80000;

    internal static void Check(string path)
    {
        using var file = new SafeFileHandle(Open(path, OpenFlags), ownsHandle: true);
        if (file.IsInvalid)
        {
            throw new LibavException($"open {path}", Marshal.GetLastPInvokeErrorMessage());
        }

        if (!IsSeekable(file))
        {
            throw new LibavException($"open {path}", "it is not a regular file");
        }
    }

    private static bool IsSeekable(SafeFileHandle file)
    {
        using var stream = new FileStream(file, FileAccess.Read, bufferSize: 0);
        return stream.CanSeek;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);
}
