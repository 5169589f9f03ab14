namespace Supervision.Retention.Archive;

/// <summary>An open file of the archive or journal. All methods throw <see cref="ArchiveException"/>.</summary>
internal interface IArchiveFile : IDisposable
{
    /// <summary>Length in bytes.</summary>
    long Length { get; }

    /// <summary>Appends in one write; after a failure an unknown part is in the file.</summary>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Makes bytes and length durable.</summary>
    void SyncData();

    /// <summary>Makes bytes and all metadata durable.</summary>
    void Sync();

    /// <summary>Cuts the file.</summary>
    void Truncate(long length);

    /// <summary>Makes the next read come from the disk instead of memory.</summary>
    void DropCache();
}
