using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Recorder.Guard;
using Supervision.Recorder.Health;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cameras;

/// <summary>All cameras of a hall, recording into one data directory.</summary>
internal sealed class HallRecorder : IDisposable
{
    private readonly List<CameraStation> _stations;
    private readonly RecordStore _store;
    private readonly AlarmWatch _alarms;
    private readonly StripGuard _guard;

    public HallRecorder(
        IReadOnlyList<CameraPlan> cameras,
        RecordStore store,
        RecordingLimits limits,
        OutboundSockets sockets,
        IClock clock,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        _store = store;
        _guard = new StripGuard(new GuardBudget(time), NoteAsync, loggers.CreateLogger("guard"));
        _stations = [.. cameras.Select(plan => new CameraStation(plan, store, _guard, limits, sockets, clock, time, loggers))];
        Health = new HallHealth([.. _stations.Select(station => station.Status)], new DiskWatch(store.Data.Space, limits.MinFree), clock);
        _alarms = new AlarmWatch(Health, time, loggers.CreateLogger("health"));
    }

    /// <summary>The judgement of what is recorded.</summary>
    public HallHealth Health { get; }

    /// <summary>Records until cancelled, then brings everything in order and notes the stop.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        List<Task> running = [.. _stations.Select(station => station.RunAsync(end.Token)), _alarms.RunAsync(end.Token), _guard.RunAsync(end.Token)];
        // None of them ends before it is told: one that does has died, and the program ends in order and is started anew.
        await Task.WhenAny(running);
        await end.CancelAsync();
        await Task.WhenAll(running);
        await _store.StopAsync();
    }

    /// <summary>Gives back what a failure left open.</summary>
    public void Dispose()
    {
        _stations.ForEach(station => station.Dispose());
        _guard.Dispose();
    }

    private Task NoteAsync(string camera, GuardReport report) => report.Figures is { } figures
        ? _store.Catalog.AddStripSampleAsync(camera, report.Start, report.Last, figures, Duration.FromTimeSpan(report.Cost))
        : Task.CompletedTask;
}
