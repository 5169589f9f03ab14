using Microsoft.Extensions.Logging;

using Supervision.Media.Posix;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Disks;

/// <summary>Looks each five seconds how full the disks are, and lets cameras stand back and come back by <see cref="FullDiskPlan"/>.</summary>
internal sealed partial class FullDiskWatch
{
    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly List<Disk> _disks;
    private readonly WhenFull _choice;
    private readonly FullDiskGate _gate;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <param name="volumes">The disks.</param>
    /// <param name="priorities">Priority of each camera of the configuration.</param>
    /// <param name="storage">What the configuration says of full disks.</param>
    /// <param name="gate">Tells the disk stages.</param>
    /// <param name="time">For the interval.</param>
    /// <param name="logger">For what changes.</param>
    public FullDiskWatch(
        IReadOnlyList<HallVolume> volumes, IReadOnlyDictionary<string, int> priorities, StorageConfiguration storage, FullDiskGate gate, TimeProvider time, ILogger logger)
    {
        (_choice, _gate, _time, _logger) = (storage.WhenFull, gate, time, logger);
        _disks = [.. volumes.Where(volume => volume.Cameras.Count > 0).Select(volume => new Disk(volume, new FullDiskPlan([.. volume.Cameras.Select(camera => (camera, priorities[camera]))], storage.WhenFull, storage.MinFree)))];
    }

    /// <summary>Cameras of a disk that stand back now.</summary>
    public IReadOnlyList<string> StandingBack(string volume) => _disks.Find(disk => disk.Volume.Id == volume) is { } disk ? [.. disk.Plan.Cameras(Volatile.Read(ref disk.Steps))] : [];

    /// <summary>Cameras of a disk of which key frames only are recorded now.</summary>
    public IReadOnlyList<string> Thinned(string volume) => _disks.Find(disk => disk.Volume.Id == volume) is { } disk && Volatile.Read(ref disk.Steps) is var steps
        ? [.. disk.Plan.Thinned(steps).Except(disk.Plan.Cameras(steps), StringComparer.Ordinal)]
        : [];

    /// <summary>Looks until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period, _time);
        try
        {
            do
            {
                Look();
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(_logger);
        }
    }

    /// <summary>Looks once.</summary>
    public void Look()
    {
        foreach (var disk in _disks)
        {
            if (Free(disk.Volume) is { } free && disk.Plan.Next(disk.Steps, free) is var steps && steps != disk.Steps)
            {
                Change(disk, steps, free);
            }
        }
    }

    private void Change(Disk disk, int steps, long free)
    {
        var all = disk.Volume.Cameras;
        var (standBack, thinned) = (disk.Plan.Cameras(steps).ToList(), disk.Plan.Thinned(steps).ToList());
        var full = $"volume {disk.Volume.Id} is full, {free / 1e9:0.00} GB are left, and storage.when_full is {Word}";
        var level = steps > disk.Steps ? LogLevel.Critical : LogLevel.Warning;
        if (_choice is WhenFull.Thin)
        {
            Log.Thinned(_logger, level, disk.Volume.Id, free / 1e9, thinned.Count - standBack.Count, standBack.Count, all.Count);
        }
        else
        {
            var names = string.Join(", ", standBack);
            Log.Changed(_logger, level, disk.Volume.Id, free / 1e9, standBack.Count, all.Count, names);
        }

        Volatile.Write(ref disk.Steps, steps);
        _gate.Thin(all, thinned, $"{full}: key frames only; free space on this disk or enlarge it");
        _gate.Set(all, standBack, $"{full}: not recorded; free space on this disk or enlarge it");
    }

    private string Word => _choice switch
    {
        WhenFull.Stop => "stop",
        WhenFull.Priority => "priority",
        _ => "thin",
    };

    /// <summary>A disk that is not there, or broken, refuses by itself what is written to it.</summary>
    private static long? Free(HallVolume volume)
    {
        try
        {
            return volume.Ask() is { IsReadOnly: false } space ? space.FreeBytes : null;
        }
        catch (Exception gone) when (gone is PosixException or ArchiveException)
        {
            return null;
        }
    }

    private sealed class Disk(HallVolume volume, FullDiskPlan plan)
    {
        internal HallVolume Volume { get; } = volume;

        internal FullDiskPlan Plan { get; } = plan;

        internal int Steps;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1801, Message = "volume {Volume}: {FreeGb:0.00} GB free; {Count} of {All} cameras stand back: {Cameras}")]
        public static partial void Changed(ILogger logger, LogLevel level, string volume, double freeGb, int count, int all, string cameras);

        [LoggerMessage(EventId = 1803, Message = "volume {Volume}: {FreeGb:0.00} GB free; of {All} cameras {Thinned} record key frames only, {Count} stand back")]
        public static partial void Thinned(ILogger logger, LogLevel level, string volume, double freeGb, int thinned, int count, int all);

        [LoggerMessage(1802, LogLevel.Debug, "full disk watch stopped")]
        public static partial void Stopped(ILogger logger);
    }
}
