namespace Supervision.Recorder.Configuration;

/// <summary>What happens when a disk is full although all that may be deleted is gone. Nothing under the floor is ever deleted.</summary>
public enum WhenFull
{
    /// <summary>All cameras of the disk stop at once, at the last: <c>stop</c>.</summary>
    Stop,

    /// <summary>The least important cameras stop first, so that the others go on for longer: <c>priority</c>.</summary>
    Priority,

    /// <summary>All cameras of the disk record key frames only, and stop at the last: <c>thin</c>.</summary>
    Thin,
}
