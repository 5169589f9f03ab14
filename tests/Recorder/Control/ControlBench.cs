using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Recorder.Control;
using Supervision.Retention.Archive;
using Supervision.Tests.Recorder.Cli;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Control;

/// <summary>A recorder's control socket over a data directory with one camera, as verbs see it.</summary>
internal sealed class ControlBench : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TempData _temp;
    private readonly RecordStore _store;
    private readonly Task _serving;

    private ControlBench(TempData temp, RecordStore store, IReadOnlyList<ControlWork> operations)
    {
        (_temp, _store) = (temp, store);
        var context = new ControlContext(temp.Data, store.Catalog, temp.Clock, new Fakes.ManualTime(), NullLoggerFactory.Instance);
        _serving = new ControlServer(context, operations).RunAsync(_stop.Token);
    }

    internal string Socket => ControlSocket.PathOf(_temp.Data);

    /// <summary>A directory in which gate-1 was recorded, at the time of verbs.</summary>
    internal static async Task<TempData> RecordedAsync()
    {
        var temp = new TempData();
        temp.Clock.Now = CliRun.Now;
        await using var store = temp.Open();
        await store.RecordAsync(CliRun.Now - Footage.Second, 1);
        await store.StopAsync();
        return temp;
    }

    /// <summary>A recorder that has the directory and listens.</summary>
    internal static ControlBench Start(TempData temp, params IReadOnlyList<ControlWork> operations)
    {
        var store = RecordStore.Open(temp.Data, LockOwner.Current("supervision record", temp.Clock), "0.1.0", temp.Clock);
        return new ControlBench(temp, store, operations.Count > 0 ? operations : ControlOperations.All);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        await _store.DisposeAsync();
        _stop.Dispose();
    }
}
