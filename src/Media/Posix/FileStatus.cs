using System.Buffers.Binary;
using System.Runtime.InteropServices;

using Microsoft.Win32.SafeHandles;

namespace Supervision.Media.Posix;

/// <summary>What kind of file lies at a path and whose it is: the framework tells neither.</summary>
/// <param name="IsRegular">False for folders, pipes, devices and sockets.</param>
/// <param name="Owner">The owner's user id.</param>
public readonly partial record struct FileStatus(bool IsRegular, uint Owner)
{
    // struct statx has one layout on every architecture (linux/stat.h).
    private const int StatxSize = 256;
    private const int OwnerOffset = 20;
    private const int ModeOffset = 28;
    private const uint TypeAndOwner = 0x1 | 0x8;
    private const int AtCurrentDirectory = -100;
    private const int AtEmptyPath = 0x1000;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int DeviceMajorOffset = 136;
    private const int DeviceMinorOffset = 140;

    /// <summary>The user id that this process acts as.</summary>
    public static uint CurrentUser => geteuid();

    /// <summary>Asks by path, following links, without opening anything: opening a pipe would wait.</summary>
    /// <returns>Null where nothing can be found out; opening the file then says why.</returns>
    public static FileStatus? Of(string path)
    {
        Span<byte> found = stackalloc byte[StatxSize];
        return statx(AtCurrentDirectory, path, 0, TypeAndOwner, found) == 0 ? Parse(found) : null;
    }

    /// <summary>The device number of the file system that a path lies on: different ones are different file systems.</summary>
    /// <returns>Null where nothing can be found out.</returns>
    public static (uint Major, uint Minor)? DeviceOf(string path)
    {
        Span<byte> found = stackalloc byte[StatxSize];
        return statx(AtCurrentDirectory, path, 0, TypeAndOwner, found) == 0
            ? (BinaryPrimitives.ReadUInt32LittleEndian(found[DeviceMajorOffset..]), BinaryPrimitives.ReadUInt32LittleEndian(found[DeviceMinorOffset..]))
            : null;
    }

    /// <summary>Asks about an open file.</summary>
    /// <exception cref="IOException">The system refused to tell.</exception>
    public static FileStatus Of(SafeFileHandle file)
    {
        Span<byte> found = stackalloc byte[StatxSize];
        return statx(file, "", AtEmptyPath, TypeAndOwner, found) == 0
            ? Parse(found)
            : throw new IOException("statx: " + Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
    }

    private static FileStatus Parse(ReadOnlySpan<byte> found)
    {
        var mode = BinaryPrimitives.ReadUInt16LittleEndian(found[ModeOffset..]);
        return new((mode & TypeMask) == RegularFile, BinaryPrimitives.ReadUInt32LittleEndian(found[OwnerOffset..]));
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int directory, string path, int flags, uint mask, Span<byte> found);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(SafeFileHandle directory, string path, int flags, uint mask, Span<byte> found);

    [LibraryImport("libc")]
    private static partial uint geteuid();
}
