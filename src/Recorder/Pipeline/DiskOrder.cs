namespace Supervision.Recorder.Pipeline;

/// <summary>The orders of <see cref="ISegmentSink"/>.</summary>
internal enum DiskOrder
{
    /// <summary>A run starts.</summary>
    BeginRun,

    /// <summary>A segment starts.</summary>
    BeginSegment,

    /// <summary>A fragment is appended.</summary>
    Append,

    /// <summary>The run ends.</summary>
    EndRun,

    /// <summary>No run could be started.</summary>
    Miss,
}
