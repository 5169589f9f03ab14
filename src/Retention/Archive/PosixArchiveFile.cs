using Supervision.Media.Posix;

namespace Supervision.Retention.Archive;

/// <summary>A real file, with the system's errors told as <see cref="ArchiveException"/>.</summary>
internal sealed class PosixArchiveFile(PosixFile file) : IArchiveFile
{
    public long Length => file.Length;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            file.Append(bytes);
        }
        catch (PosixException e)
        {
            throw ArchiveException.From(e);
        }
    }

    public void SyncData() => Try(file.SyncData);

    public void Sync() => Try(file.Sync);

    public void Truncate(long length) => Try(() => file.Truncate(length));

    public void DropCache() => file.DropCache();

    public void Dispose() => file.Dispose();

    private static void Try(Action operation)
    {
        try
        {
            operation();
        }
        catch (PosixException e)
        {
            throw ArchiveException.From(e);
        }
    }
}
