namespace Supervision.Recorder.Configuration;

/// <summary>How the archive is written, and on which disks.</summary>
public sealed record StorageConfiguration
{
    /// <summary>Length of a segment: cut on the first key frame at or after each multiple of it on the wall clock. Divides an hour.</summary>
    public int SegmentSeconds { get; init; } = 60;

    /// <summary>What a power cut may cost at most: open segments are synced as often as that takes.</summary>
    public int SyncSeconds { get; init; } = 5;

    /// <summary>Free bytes on each volume below which the recorder raises its alarm; with less than half of it, <see cref="WhenFull"/> is done.</summary>
    public long MinFree { get; init; } = 2L << 30;

    /// <summary>Further disks, each for some cameras; cameras that none of them names are recorded in the data directory itself.</summary>
    public IReadOnlyList<VolumeConfiguration> Volumes { get; init; } = [];

    /// <summary>What happens when a disk is full although all that may be deleted is gone.</summary>
    public WhenFull WhenFull { get; init; } = WhenFull.Stop;

    /// <summary>The alarm comes when the floor will be broken within so many days.</summary>
    public int ForecastDays { get; init; } = 21;

    /// <summary>Somebody's word that disks that are too small shall be used; null where nobody gave it.</summary>
    public OverrideConfiguration? Override { get; init; }
}
