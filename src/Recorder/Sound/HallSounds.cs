using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Mp4;
using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Recorder.Cameras;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Sound;

/// <summary>All sounds of a hall, wired: stations, the feeds and taps between them and the cameras, and the watch over their levels.</summary>
internal sealed class HallSounds : IDisposable
{
    private readonly IReadOnlyList<SoundPlan> _plans;
    private readonly Dictionary<(string Sound, string Camera), PickupFeed> _feeds = [];
    private readonly Dictionary<string, SoundTap> _taps;
    private readonly List<SoundStation> _stations;
    private readonly SoundWatch _watch;

    /// <param name="plans">The sounds.</param>
    /// <param name="hours">When the hall is open.</param>
    /// <param name="catalog">Where holes, levels and events are noted.</param>
    /// <param name="sockets">Makes the connections.</param>
    /// <param name="pace">The beat at which all streams are read.</param>
    /// <param name="clock">Wall time.</param>
    /// <param name="time">Timers and monotonic time.</param>
    /// <param name="loggers">A logger a sound.</param>
    public HallSounds(
        IReadOnlyList<SoundPlan> plans, OpeningHours hours, CatalogWriter catalog, OutboundSockets sockets, ReceivePace pace, IClock clock, TimeProvider time, ILoggerFactory loggers)
    {
        _plans = plans;
        _taps = plans.Select(plan => plan.Carrier).OfType<string>().Distinct().ToDictionary(camera => camera, camera => new SoundTap(camera, time), StringComparer.Ordinal);
        var epoch = clock.GetCurrentInstant();
        _stations = [.. plans.Select(plan => StationOf(plan, epoch))];
        var logger = loggers.CreateLogger("sound");
        _watch = new SoundWatch(
            [.. _stations.Select(station => (station.Status, station.Levels))], hours, new SoundNotes(catalog, logger), clock, time, logger);

        SoundStation StationOf(SoundPlan plan, Instant epoch)
        {
            var own = loggers.CreateLogger($"sound.{plan.Source.Id}");
            var sound = plan.Cameras.Count == 0 ? null : new StoredSound(PickupFormat.Stored(own), plan.Name);
            var ledgers = plan.Cameras.Select(camera => new PickupLedger(catalog, camera, plan.Source.Id, time, own)).ToList();
            var feeds = plan.Cameras.Zip(ledgers, (camera, ledger) => _feeds[(plan.Source.Id, camera)] = new PickupFeed(sound!, epoch, ledger)).ToList();
            return new SoundStation(
                new SoundStatus(plan.Source, plan.Name),
                Opener(plan, sockets, pace, clock, time, own),
                new SoundOutput(feeds, ledgers, plan.OffsetMs, epoch, clock),
                ledgers,
                new LevelMinutes(plan.Source),
                new Backoff(Random.Shared),
                clock,
                time,
                own);
        }
    }

    /// <summary>What all sounds are doing.</summary>
    public IReadOnlyList<SoundStatus> Statuses => _stations.ConvertAll(station => station.Status);

    /// <summary>What a camera has to do with them.</summary>
    public CameraSounds Of(string camera, string name)
    {
        List<PickupFeed> feeds = [.. _plans.Where(plan => plan.Cameras.Contains(camera)).Select(plan => _feeds[(plan.Source.Id, camera)])];
        var carried = _plans.FirstOrDefault(plan => plan.Source.IsPickup && plan.Carrier == camera)?.Name;
        return new CameraSounds(feeds, carried ?? (feeds.Count > 0 ? name : ""), _taps.GetValueOrDefault(camera));
    }

    /// <summary>Listens and watches until cancelled.</summary>
    public Task RunAsync(CancellationToken stopping) =>
        Task.WhenAll([.. _stations.Select(station => Task.Run(() => station.RunAsync(stopping), CancellationToken.None)), _watch.RunAsync(stopping)]);

    /// <summary>Frees the filters.</summary>
    public void Dispose() => _stations.ForEach(station => station.Dispose());

    private Func<CancellationToken, Task<IMediaSource>> Opener(
        SoundPlan plan, OutboundSockets sockets, ReceivePace pace, IClock clock, TimeProvider time, ILogger logger)
    {
        if (plan.Stream is not { } stream)
        {
            return _taps[plan.Carrier!].OpenAsync;
        }

        var patience = new Patience();
        return async stopping =>
        {
            var begun = time.GetTimestamp();
            var source = await RtspSource.OpenAsync(stream with { AnswerTimeout = patience.Next() }, sockets, clock, time, logger, stopping, pace);
            patience.Opened(time.GetElapsedTime(begun));
            return source;
        };
    }
}
