namespace Supervision.Retention.Stores;

/// <summary>A file on its way into a store: what goes wrong with it is told apart from what goes wrong with the store.</summary>
internal sealed class SourceFile : FileStream
{
    private SourceFile(string path)
        : base(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan)
    {
    }

    /// <exception cref="StoreException">It is not there, or may not be read (<see cref="StoreFault.Source"/>).</exception>
    internal static SourceFile Open(string path)
    {
        try
        {
            return new SourceFile(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unreadable(path, error);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException error)
        {
            throw StoreException.Unreadable(Name, error);
        }
    }
}
