namespace Supervision.Recorder.Configuration;

/// <summary>How the archive is written.</summary>
public sealed record StorageConfiguration
{
    /// <summary>Length of a segment: cut on the first key frame at or after each multiple of it on the wall clock. Divides an hour.</summary>
    public int SegmentSeconds { get; init; } = 60;

    /// <summary>
    /// Longest time between two syncs of an open segment. With what is still in memory (less than 2 s) it is what a power cut costs: at most 5 s.
    /// </summary>
    public int SyncSeconds { get; init; } = 2;

    /// <summary>Free bytes on the archive's volume below which the recorder raises its alarm.</summary>
    public long MinFree { get; init; } = 2L << 30;
}
