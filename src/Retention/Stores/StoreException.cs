using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Stores;

/// <summary>A store could not do it. The message says what, where, and how to mend it.</summary>
public sealed class StoreException(StoreFault fault, string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>Why.</summary>
    public StoreFault Fault { get; } = fault;

    internal static StoreException NoObject(string place, string name, Exception? inner = null) =>
        new(StoreFault.NoObject, $"{place} has no object {name}", inner);

    internal static StoreException SourceDiffers(string path, string found, string wanted) =>
        new(StoreFault.Source, $"{path} has the SHA-256 {found}, recorded is {wanted}: it was damaged; `supervision backup verify --deep` heals it where a good copy is");

    internal static StoreException Unreadable(string path, Exception error) =>
        new(StoreFault.Source, $"{path} cannot be read: {error.Message}; `supervision backup verify --deep` heals it where a good copy is", error);

    /// <summary>What the system said of a folder.</summary>
    internal static StoreException From(string place, Exception error) => error switch
    {
        StoreException known => known,
        ArchiveException { Cause: ArchiveCause.DiskFull } => new(StoreFault.Full, $"{place} is full: enlarge it, or shorten its `keep`", error),
        ArchiveException { Cause: ArchiveCause.ReadOnly } => new(StoreFault.ReadOnly, $"{place} is read-only: look at the kernel log (dmesg), check the disk, mount it read-write", error),
        ArchiveException { Cause: ArchiveCause.AccessDenied } or UnauthorizedAccessException => new(StoreFault.Refused, $"{place} may not be used: give the recorder's account the right to write there", error),
        PosixException { Error: Errno.NotFound } or FileNotFoundException or DirectoryNotFoundException => new(StoreFault.NoObject, $"a file or folder in {place} is gone: somebody else changes it, or it was unmounted", error),
        _ => new(StoreFault.Broken, $"{place} cannot be read or written: {error.Message}; check the disk and its connection", error),
    };
}
