using Supervision.Retention.Stores;

namespace Supervision.Tests.Retention.Backup;

/// <summary>A store whose user dies before or after one of the calls that a test counts; from then on nothing is done.</summary>
internal sealed class CutStore(IObjectStore inner, Func<string, bool> counts) : IObjectStore
{
    private int _count;
    private bool _isDead;

    /// <summary>The counted call (from 1) at which it dies; 0 for never.</summary>
    internal int At { get; init; }

    /// <summary>True where the call is done first.</summary>
    internal bool After { get; init; }

    /// <summary>What was counted.</summary>
    internal List<string> Steps { get; } = [];

    public string Place => inner.Place;

    public Task PutAsync(string name, string path, string sha256, CancellationToken cancellation) => StepAsync($"put {name}", async () =>
    {
        await inner.PutAsync(name, path, sha256, cancellation);
        return true;
    });

    public Task<Stream> OpenAsync(string name, CancellationToken cancellation) => StepAsync($"open {name}", () => inner.OpenAsync(name, cancellation));

    public Task<StoredObject?> StatAsync(string name, CancellationToken cancellation) => StepAsync($"stat {name}", () => inner.StatAsync(name, cancellation));

    public async IAsyncEnumerable<StoredObject> ListAsync(string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await StepAsync($"list {prefix}", () => Task.FromResult(true));
        await foreach (var found in inner.ListAsync(prefix, cancellation))
        {
            yield return found;
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancellation) => StepAsync($"delete {name}", async () =>
    {
        await inner.DeleteAsync(name, cancellation);
        return true;
    });

    public Task ForgetUnfinishedAsync(string folder, CancellationToken cancellation) => StepAsync($"forget {folder}", async () =>
    {
        await inner.ForgetUnfinishedAsync(folder, cancellation);
        return true;
    });

    /// <summary>Another step of the same user, such as a note in the journal.</summary>
    internal async Task<T> StepAsync<T>(string step, Func<Task<T>> work)
    {
        var isIt = !_isDead && counts(step) && ++_count == At;
        if (!_isDead && counts(step))
        {
            Steps.Add(step);
        }

        if (_isDead || (isIt && !After))
        {
            _isDead = true;
            throw new SimulatedCrashException();
        }

        var result = await work();
        _isDead = isIt;
        return isIt ? throw new SimulatedCrashException() : result;
    }

    public void Dispose() => inner.Dispose();
}
