using Supervision.Retention.Archive;

namespace Supervision.SampleArchive.Recording;

/// <summary>A real file without waiting for the disk.</summary>
internal sealed class UnsyncedFile(IArchiveFile real) : IArchiveFile
{
    public long Length => real.Length;

    public void Append(ReadOnlySpan<byte> bytes) => real.Append(bytes);

    public void SyncData()
    {
        // Bytes reach the disk when the system likes.
    }

    public void Sync() => SyncData();

    public void Truncate(long length) => real.Truncate(length);

    public void DropCache() => real.DropCache();

    public void Dispose() => real.Dispose();
}
