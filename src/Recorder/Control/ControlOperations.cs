using Supervision.Recorder.Control.Operations;

namespace Supervision.Recorder.Control;

/// <summary>The operations that a recorder takes on its socket.</summary>
internal static class ControlOperations
{
    internal static readonly IReadOnlyList<ControlWork> All =
    [
        HoldOperations.Add, HoldOperations.Release,
        RetentionOperations.Sweep, RetentionOperations.Allow, RetentionOperations.NoteCalendar,
        BackupOperations.Init, BackupOperations.Run, BackupOperations.Verify,
    ];
}
