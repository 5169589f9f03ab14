namespace Supervision.Media.Posix;

/// <summary>Space of a file system at one moment.</summary>
/// <param name="TotalBytes">Size in bytes.</param>
/// <param name="FreeBytes">Bytes that this process may still write (without what is reserved for root).</param>
/// <param name="FreeFiles">Files that may still be made; 0 where the file system does not count them (btrfs).</param>
/// <param name="IsReadOnly">True where it is mounted read-only: also what Linux does to a failing disk.</param>
public readonly record struct DiskSpace(long TotalBytes, long FreeBytes, long FreeFiles, bool IsReadOnly);
