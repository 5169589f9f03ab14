using NodaTime;

using Supervision.Domain;
using Supervision.Media.Posix;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.SampleArchive.Recording;

namespace Supervision.SampleArchive;

/// <summary>Makes an archive as a recorder would have, in the order in which things happened, and then breaks it.</summary>
internal sealed class ArchiveMaker
{
    private const string Program = "0.1.0";
    private static readonly Duration ClockPeriod = Duration.FromHours(1);
    private static readonly Duration Pause = Duration.FromSeconds(90);

    private readonly SampleRequest _request;
    private readonly SamplePlan _plan;
    private readonly SetClock _clock;
    private readonly DataDirectory _data;
    private readonly List<CameraTape> _tapes;
    private readonly SampleSweep _sweep;

    private ArchiveMaker(SampleRequest request)
    {
        (_request, _plan) = (request, new SamplePlan(request));
        _clock = new SetClock(_plan.Days.Begin);
        _data = DataDirectory.Create(request.Folder);
        _sweep = new SampleSweep(_data, _clock);
        _tapes = [.. _plan.Cameras.Select(camera => new CameraTape(camera, [.. _plan.Interruptions.Where(one => one.Camera == camera.Id).OrderBy(one => one.Start)], _clock))];
    }

    /// <summary>Makes it.</summary>
    /// <returns>What was planted.</returns>
    internal static async Task<Planted> MakeAsync(SampleRequest request)
    {
        var maker = new ArchiveMaker(request);
        var (begin, restart, end) = (maker._plan.Days.Begin, maker._plan.Restart, maker._plan.Days.End);
        await maker.RecordAsync(begin, restart);
        await using (var store = maker.Maintain())
        {
            await new SampleHolds(maker._plan).PlaceAsync(store.Catalog);
        }

        await maker.RecordAsync(restart + Pause, end);
        IReadOnlyList<PlantedFault> copies;
        await using (var store = maker.Maintain())
        {
            await maker._sweep.RunAsync(store.Catalog);
            copies = await SampleCopies.MakeAsync(maker._data, store.Catalog, maker._clock, request, maker._plan);
        }

        maker._sweep.State(maker._plan);
        var damaged = DamagedFiles.Plant(maker._data, request, maker._plan);
        var cameras = maker._plan.Cameras.ToDictionary(camera => camera.Id, camera => UtcTime.BeijingDate(camera.Commissioned));
        return new Planted(Planted.FormatName, request.AsOf, maker._plan.Oldest, maker._plan.Ceiling, cameras, [.. maker._plan.Faults, .. copies, .. damaged], maker._plan.Facts);
    }

    /// <summary>One life of the recorder.</summary>
    private async Task RecordAsync(Instant from, Instant to)
    {
        _clock.Now = from;
        await using var store = RecordStore.Open(new UnsyncedFiles(), _data, LockOwner.Current("sample-archive", _clock), Program, _clock);
        _tapes.ForEach(tape => tape.Load(store));
        var length = Duration.FromMinutes(_request.SegmentMinutes);
        var (sampled, swept) = (Instant.MinValue, UtcTime.BeijingDate(from));
        for (var at = from; at < to; at = Next(at, length))
        {
            foreach (var tape in _tapes)
            {
                await tape.RecordAsync(at, Instant.Min(Next(at, length), to));
            }

            if (UtcTime.BeijingDate(at) > swept)
            {
                await _sweep.RunAsync(store.Catalog);
                swept = UtcTime.BeijingDate(at);
            }

            if (sampled == Instant.MinValue || at - ClockPeriod >= sampled)
            {
                await store.Catalog.AddClocksAsync(new HostClock(at, StateAt(at)), [.. _plan.Cameras.Where(camera => camera.Commissioned <= at).Select(camera => Offset(camera, at))]);
                sampled = at;
            }
        }

        _clock.Now = to;
        foreach (var tape in _tapes)
        {
            await tape.StopAsync(to, "the recorder stops");
        }

        await store.StopAsync();
    }

    /// <summary>Segments are cut where the clock shows a multiple of their length, so that a day's last one ends with it.</summary>
    private Instant Next(Instant at, Duration length)
    {
        var since = at - _plan.Days.Begin;
        return _plan.Days.Begin + (length * (Math.Floor(since / length) + 1));
    }

    private KernelClock StateAt(Instant at) => _plan.Unsynchronised.Contains(at)
        ? new KernelClock(IsSynchronised: false, Duration.Zero, Duration.FromSeconds(16), Duration.FromSeconds(16), 37)
        : new KernelClock(IsSynchronised: true, Duration.FromNanoseconds(120_000), Duration.FromMilliseconds(1), Duration.FromMilliseconds(20), 37);

    private static ClockOffset Offset(SampleCamera camera, Instant at) => new(camera.Id, at, Duration.FromMilliseconds(100 * camera.Number), "rtcp");

    private MaintainedStore Maintain() => MaintainedStore.Open(_data, LockOwner.Current("sample-archive", _clock), _clock);
}
