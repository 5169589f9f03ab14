using NodaTime;

namespace Supervision.Recorder.Health;

/// <summary>Body of <c>/health</c>.</summary>
/// <param name="Ok">True where every camera that has to is recording and the disk has room.</param>
/// <param name="Time">When this was judged (UTC).</param>
/// <param name="Disk">The archive's volume.</param>
/// <param name="Clock">The host's clock; null before the first look.</param>
/// <param name="Cameras">One entry a camera.</param>
/// <param name="Sounds">One entry a sound that is listened to.</param>
/// <param name="Sweep">What was deleted; null before the first sweep.</param>
/// <param name="Backups">One entry a backup that was looked at.</param>
internal sealed record HealthReport(bool Ok, Instant Time, DiskHealth Disk, HostClockHealth? Clock, IReadOnlyList<CameraHealth> Cameras, IReadOnlyList<SoundHealth> Sounds, SweepHealth? Sweep, IReadOnlyList<BackupHealth> Backups)
{
    /// <summary>The nightly audit of retention; null where none is made.</summary>
    public AuditHealth? Audit { get; init; }

    /// <summary>The disks that cameras are recorded on, that of the data directory first.</summary>
    public IReadOnlyList<VolumeHealth> Volumes { get; init; } = [];

    /// <summary>What the recorder was let do although disks are too small; null where nothing had to be.</summary>
    public string? Overridden { get; init; }
}
