using NodaTime;

using Supervision.Recorder.Audit;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Clocks;
using Supervision.Recorder.Disks;
using Supervision.Recorder.Keeping;
using Supervision.Recorder.Sound;

namespace Supervision.Recorder.Health;

/// <summary>Judges the hall by what is durable on disk: a process that runs or a socket that is open proves nothing.</summary>
internal sealed class HallHealth(IReadOnlyList<CameraStatus> cameras, DiskWatch disk, ClockBoard clocks, IClock clock)
{
    /// <summary>
    /// A camera without a new durable fragment for this long is not recording. Several syncs long, and a third of the minute within which an
    /// alarm is due.
    /// </summary>
    public static readonly Duration StallLimit = Duration.FromSeconds(20);

    private readonly Instant _started = clock.GetCurrentInstant();

    /// <summary>All cameras, in the configuration's order.</summary>
    public IReadOnlyList<CameraStatus> Cameras { get; } = cameras;

    /// <summary>The sounds that are listened to, pickups first.</summary>
    public IReadOnlyList<SoundStatus> Sounds { get; init; } = [];

    /// <summary>The disks; null where nobody watches them.</summary>
    public HallDisks? Disks { get; set; }

    /// <summary>The sweeps; null where nothing is ever deleted.</summary>
    public SweepStatus? Sweeps { get; set; }

    /// <summary>The backups; null where there are none.</summary>
    public BackupStatusBoard? Backups { get; set; }

    /// <summary>The nightly audit of retention; null where none is made.</summary>
    public NightlyAudit? Audit { get; init; }

    /// <summary>The judgement of this moment.</summary>
    public HealthReport Report()
    {
        var now = clock.GetCurrentInstant();
        var reports = Cameras.Select(camera => Judge(camera, now)).ToList();
        var volume = disk.Look();
        List<VolumeHealth> volumes = Disks is { } disks ? [.. disks.Volumes.Select(each => VolumeHealth.Of(disks, each))] : [];
        var ok = !volume.Alarm && volumes.TrueForAll(each => !each.Alarm) && reports.TrueForAll(camera => camera.Recording || camera.Schedule is { Asks: false });
        return new HealthReport(ok, now, volume, HostClockHealth.Of(clocks.Host), reports, [.. Sounds.Select(SoundHealth.Of)], SweepHealth.Of(Sweeps?.Report), [.. (Backups?.Targets ?? []).Select(BackupHealth.Of)])
        {
            Audit = Audit is { } audit ? AuditHealth.Of(audit) : null,
            Volumes = volumes,
            Overridden = Disks?.Overridden,
        };
    }

    private CameraHealth Judge(CameraStatus camera, Instant now)
    {
        var lately = CameraStatus.IsLately(camera.LastDurable ?? _started, now, StallLimit);
        var schedule = ScheduleHealth.Of(camera.Hours, now);
        var state = camera.State(now, StallLimit);
        return new CameraHealth(
            camera.Camera,
            state.Name(),
            lately && camera.LastDurable is not null,
            !lately && schedule?.IsQuiet(now, StallLimit) != true,
            camera.LastDurable,
            camera.Message,
            camera.Label,
            camera.LabelReason,
            StripHealth.Of(camera.Guard, camera.Older),
            CameraClockHealth.Of(clocks.Of(camera.Camera), clocks.IsOff(camera.Camera)),
            PlaceHealth.Of(camera.Place),
            EventsHealth.Of(camera.Events),
            camera.ThinnedBecause)
        {
            Schedule = schedule,
        };
    }
}
