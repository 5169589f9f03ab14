using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Posix;
using Supervision.Recorder.Alarms;
using Supervision.Recorder.Audit;
using Supervision.Recorder.Clocks;
using Supervision.Recorder.Guard;
using Supervision.Recorder.Health;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Sound;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cameras;

/// <summary>All cameras of a hall, recording into one data directory.</summary>
internal sealed class HallRecorder : IDisposable
{
    private readonly List<CameraStation> _stations;
    private readonly RecordStore _store;
    private readonly AlarmWatch _alarms;
    private readonly List<AlarmListener> _listeners;
    private readonly ClockWatch _clocks;
    private readonly StripGuard _guard;
    private readonly OlderJob _older;
    private readonly ReceivePace _pace = new();
    private readonly BeatThread _beat;
    private readonly HallSounds _sounds;
    private readonly NightlyAudit _audit;

    public HallRecorder(
        IReadOnlyList<CameraPlan> cameras,
        IReadOnlyList<SoundPlan> sounds,
        OpeningHours hours,
        RecordStore store,
        RecordingLimits limits,
        OutboundSockets sockets,
        IClock clock,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        _store = store;
        _beat = new BeatThread(_pace);
        var (budget, logger) = (new GuardBudget(time), loggers.CreateLogger("guard"));
        _guard = new StripGuard(budget, NoteAsync, logger);
        _sounds = new HallSounds(sounds, hours, store.Catalog, sockets, _pace, clock, time, loggers);
        var places = new HallPlaces(store, limits.SearchWithin, sockets, clock, time, loggers.CreateLogger("places"));
        _stations = [.. cameras.Select(plan => new CameraStation(plan, _sounds.Of(plan.Id, plan.Name), store, places, _guard, limits, sockets, _pace, clock, time, loggers))];
        var reports = new HallAlarms(store.Catalog, sockets, clock, time);
        _listeners = [.. _stations.Where(station => station.Onvif is not null).Select(station => reports.Listener(station.Onvif!, () => station.Service, station.Status, loggers.CreateLogger($"events.{station.Status.Camera}")))];
        var statuses = _stations.ConvertAll(station => station.Status);
        var clocks = new ClockBoard();
        _audit = new NightlyAudit(store.Data, store.Catalog, store.Program, clock, time, loggers.CreateLogger("audit"));
        Health = new HallHealth(statuses, new DiskWatch(store.Data.Space, limits.MinFree), clocks, clock) { Sounds = _sounds.Statuses, Audit = _audit };
        _clocks = new ClockWatch(
            KernelClock.Read, [.. statuses.Select(status => new RtcpClock(status)), .. OnvifClocks(cameras, sockets, clock, time)], clocks, store.Catalog.AddClocksAsync, clock, time, loggers.CreateLogger("clock"));
        var overload = new OverloadWatch(Health.Cameras, time);
        _older = new OlderJob(
            new OlderSegments(store.Data, [.. cameras.Where(plan => plan.Relabels).Select(plan => plan.Id)]),
            new OlderHands(store.Data, store.Program, logger).Do,
            NoteOlderAsync,
            () => !_guard.IsBusy && !overload.IsOverloaded,
            budget,
            time,
            logger);
        _alarms = new AlarmWatch(Health, time, loggers.CreateLogger("health"));
    }

    /// <summary>The judgement of what is recorded.</summary>
    public HallHealth Health { get; }

    /// <summary>What else runs until it is cancelled, and ends before the stop is noted: sweeper, control socket.</summary>
    public IReadOnlyList<Func<CancellationToken, Task>> Jobs { get; init; } = [];

    /// <summary>Records until cancelled, then brings everything in order and notes the stop.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        List<Task> running = [.. _stations.Select(station => station.RunAsync(end.Token)), _alarms.RunAsync(end.Token), _clocks.RunAsync(end.Token), _sounds.RunAsync(end.Token), _guard.RunAsync(end.Token), _older.RunAsync(end.Token), _audit.RunAsync(end.Token), .. _listeners.Select(listener => Task.Run(() => listener.RunAsync(end.Token), CancellationToken.None)), .. Jobs.Select(job => Task.Run(() => job(end.Token), CancellationToken.None))];
        // None of them ends before it is told: one that does has died, and the program ends in order and is started anew.
        await Task.WhenAny(running);
        await end.CancelAsync();
        await EndAsync(running, end.Token);
        await _store.StopAsync();
    }

    // One that is told to end while it begins says so by this exception, and the stop is in order all the same; a failure of another is told before it.
    private static async Task EndAsync(List<Task> running, CancellationToken told)
    {
        try
        {
            await Task.WhenAll(running);
        }
        catch (OperationCanceledException) when (told.IsCancellationRequested)
        {
            return;
        }
    }

    /// <summary>Gives back what a failure left open.</summary>
    public void Dispose()
    {
        _stations.ForEach(station => station.Dispose());
        _sounds.Dispose();
        _guard.Dispose();
        _beat.Dispose();
        _pace.Dispose();
    }

    private IEnumerable<ICameraClock> OnvifClocks(IReadOnlyList<CameraPlan> cameras, OutboundSockets sockets, IClock clock, TimeProvider time)
    {
        OnvifConnector Of(OnvifTarget target) => new(() => OnvifHttp.Create(sockets, OnvifClock.Limit, target.Fingerprint), clock, time, OnvifClock.Limit);
        return cameras.Zip(_stations).Where(pair => pair.First.Onvif is not null)
            .Select(pair => new OnvifClock(pair.First.Id, () => pair.Second.Service, Of(pair.First.Onvif!), time));
    }

    private Task NoteAsync(string camera, GuardReport report) => report.Figures is { } figures
        ? _store.Catalog.AddStripSampleAsync(camera, report.Start, report.Last, figures, Duration.FromTimeSpan(report.Cost))
        : Task.CompletedTask;

    private async Task NoteOlderAsync(OlderResult result, TimeSpan cost)
    {
        var segment = result.Work.Segment;
        await (result.File is { } file ? _store.Catalog.AddRelabelledAsync(file) : _store.Catalog.AddStripCheckAsync(segment, result.Figures!));
        Health.Cameras.FirstOrDefault(camera => camera.Camera == segment.Camera)?.AddOlder(result, cost);
    }
}
