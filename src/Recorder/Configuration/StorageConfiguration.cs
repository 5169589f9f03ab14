namespace Supervision.Recorder.Configuration;

/// <summary>How the archive is written.</summary>
public sealed record StorageConfiguration
{
    /// <summary>Length of a segment: cut on the first key frame at or after each multiple of it on the wall clock. Divides an hour.</summary>
    public int SegmentSeconds { get; init; } = 60;

    /// <summary>What a power cut may cost of a camera at most, in seconds; files are synced often enough for that.</summary>
    public int SyncSeconds { get; init; } = 5;

    /// <summary>Free bytes on the archive's volume below which the recorder raises its alarm.</summary>
    public long MinFree { get; init; } = 2L << 30;
}
