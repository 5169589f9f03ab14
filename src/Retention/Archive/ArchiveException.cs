using Supervision.Media.Posix;

namespace Supervision.Retention.Archive;

/// <summary>A file operation of the archive or journal failed.</summary>
public sealed class ArchiveException : IOException
{
    /// <summary>Makes the exception.</summary>
    public ArchiveException(ArchiveCause cause, string message, Exception? inner = null)
        : base(message, inner) => Cause = cause;

    /// <summary>Why.</summary>
    public ArchiveCause Cause { get; }

    internal static ArchiveException From(PosixException error)
    {
        var cause = error.Error switch
        {
            Errno.NoSpace or Errno.QuotaExceeded => ArchiveCause.DiskFull,
            Errno.ReadOnly => ArchiveCause.ReadOnly,
            Errno.AccessDenied or Errno.NotPermitted or Errno.SymbolicLink => ArchiveCause.AccessDenied,
            Errno.Exists => ArchiveCause.AlreadyExists,
            Errno.NotFound => ArchiveCause.Missing,
            _ => ArchiveCause.IoError,
        };
        return new ArchiveException(cause, $"{error.Message}; {Remedy(cause)}", error);
    }

    private static string Remedy(ArchiveCause cause) => cause switch
    {
        ArchiveCause.DiskFull => "free space on this disk or enlarge it",
        ArchiveCause.ReadOnly => "look at the kernel log (dmesg), check the disk, mount it read-write",
        ArchiveCause.AccessDenied => "give the recorder's user the right to write there",
        ArchiveCause.AlreadyExists => "move that file away and run `supervision check`",
        ArchiveCause.Missing => "somebody else changes the data directory; run `supervision check`",
        _ => "look at the kernel log (dmesg) and check the disk",
    };
}
