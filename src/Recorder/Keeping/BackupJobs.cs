using Supervision.Recorder.Backup;
using Supervision.Recorder.Control;
using Supervision.Retention.Backup;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Keeping;

/// <summary>The jobs that keep a recorder's backups up to date: one each, so that a slow one keeps no other waiting.</summary>
internal static class BackupJobs
{
    // All names and sizes, and so few files that the disks hardly notice: everything is read by `backup verify --deep`.
    private static readonly BackupVerifyRequest Daily = new(Deep: false, Sample: 2, Heal: true);

    internal static IEnumerable<Func<CancellationToken, Task>> Of(BackupTargets targets, ControlContext context, BackupStatusBoard board) =>
        targets.All.Select(target => Job(target, context, board)).Select(job => (Func<CancellationToken, Task>)job.RunAsync);

    private static BackupJob Job(BackupTarget target, ControlContext context, BackupStatusBoard board)
    {
        var run = new BackupRun(context.Data, target, record => context.Catalog.NoteAsync(record), context.Clock);
        return new BackupJob(
            target,
            (state, cancel) => run.RunAsync(state, always: false, null, cancel),
            cancel => BackupVerify.RunAsync(context.Data, [target], Daily, record => context.Catalog.NoteAsync(record), null, cancel),
            () => Look(context, target),
            board,
            context.Clock,
            context.Time,
            context.Loggers.CreateLogger("backup"));
    }

    private static TargetStatus Look(ControlContext context, BackupTarget target)
    {
        using var catalog = CatalogReader.Open(context.Data);
        return TargetStatus.Of(context.Data, catalog, target.Id, target.Keep, context.Clock.GetCurrentInstant());
    }
}
