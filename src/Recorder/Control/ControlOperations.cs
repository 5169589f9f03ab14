using Supervision.Recorder.Control.Operations;

namespace Supervision.Recorder.Control;

/// <summary>The operations that are taken on the socket.</summary>
internal static class ControlOperations
{
    /// <summary>What takes a moment: a verb with long work takes it, too, for a complaint does not wait until a sweep or a backup is done.</summary>
    internal static readonly IReadOnlyList<ControlWork> Brief = [HoldOperations.Add, HoldOperations.Release, RetentionOperations.Allow, RetentionOperations.NoteCalendar];

    /// <summary>What a recorder takes.</summary>
    internal static readonly IReadOnlyList<ControlWork> All = [.. Brief, RetentionOperations.Sweep, BackupOperations.Init, BackupOperations.Run, BackupOperations.Verify];
}
