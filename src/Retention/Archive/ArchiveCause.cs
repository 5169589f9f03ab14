namespace Supervision.Retention.Archive;

/// <summary>Why the archive could not be written or read. A closed set: gap causes, alarms and retry rules are chosen by it.</summary>
public enum ArchiveCause
{
    /// <summary>No space, no inode or no quota left.</summary>
    DiskFull,

    /// <summary>The file system is read-only: also what Linux does to a failing disk.</summary>
    ReadOnly,

    /// <summary>The process may not.</summary>
    AccessDenied,

    /// <summary>The disk or the network below the file system failed.</summary>
    IoError,

    /// <summary>A file of that name is there already.</summary>
    AlreadyExists,

    /// <summary>The file or directory is gone.</summary>
    Missing,
}
