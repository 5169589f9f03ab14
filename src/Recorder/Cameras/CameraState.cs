namespace Supervision.Recorder.Cameras;

/// <summary>What a camera is doing, as the live table, the health page and the metrics show it.</summary>
internal enum CameraState
{
    /// <summary>Being connected for the first time.</summary>
    Starting,

    /// <summary>Segments grow on disk: judged by the last durable fragment, not by a connection.</summary>
    Recording,

    /// <summary>Media flows, but nothing has become durable lately.</summary>
    Stalled,

    /// <summary>Not connected; being tried again.</summary>
    Retrying,

    /// <summary>Media flows, but the disk takes nothing.</summary>
    DiskFailed,

    /// <summary>Media flows, and the schedule does not ask for it.</summary>
    Planned,

    /// <summary>Stopped in order.</summary>
    Stopped,
}
