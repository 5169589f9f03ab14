namespace Supervision.Retention.Stores;

/// <summary>
/// A place for whole objects by name: a folder on another volume, or a bucket. An object is there as a whole or not at all, whatever is cut.
/// Names are those of <see cref="ObjectName"/>. All methods throw <see cref="StoreException"/>.
/// </summary>
public interface IObjectStore : IDisposable
{
    /// <summary>Where it is, for people: never with a secret.</summary>
    string Place { get; }

    /// <summary>Puts a file there, durably, in the place of an older object of that name.</summary>
    /// <param name="name">The object's name.</param>
    /// <param name="path">The file.</param>
    /// <param name="sha256">The digest that it must have, 64 lower-case hex digits: a file of another one is refused (<see cref="StoreFault.Source"/>), and nothing changes.</param>
    /// <param name="cancellation">Gives up; what was sent so far is used by the next try where the store can do that.</param>
    Task PutAsync(string name, string path, string sha256, CancellationToken cancellation);

    /// <summary>Opens an object for reading from the first byte, past what this machine still has in memory of it where that can be.</summary>
    /// <returns>The caller owns it.</returns>
    Task<Stream> OpenAsync(string name, CancellationToken cancellation);

    /// <summary>What there is of that name; null for nothing.</summary>
    Task<StoredObject?> StatAsync(string name, CancellationToken cancellation);

    /// <summary>Objects whose names begin with <paramref name="prefix"/>, in pages as they are asked for, in the store's own order.</summary>
    IAsyncEnumerable<StoredObject> ListAsync(string prefix, CancellationToken cancellation);

    /// <summary>Removes an object, durably; one that is not there is fine.</summary>
    Task DeleteAsync(string name, CancellationToken cancellation);

    /// <summary>
    /// Removes what tries left that were cut and that nobody goes on with, as far as the store can tell what there is. Objects stay. Nobody may be putting
    /// anything there meanwhile.
    /// </summary>
    /// <param name="folder">Of objects whose names begin so; with '/' at its end.</param>
    /// <param name="cancellation">Gives up.</param>
    Task ForgetUnfinishedAsync(string folder, CancellationToken cancellation);
}
