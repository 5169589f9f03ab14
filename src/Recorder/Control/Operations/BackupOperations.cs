using Supervision.Recorder.Backup;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Backup;
using Supervision.Retention.Verification;

namespace Supervision.Recorder.Control.Operations;

/// <summary>Preparing, making and verifying backups.</summary>
internal static class BackupOperations
{
    internal static readonly ControlOperation<BackupRunQuestion, IReadOnlyList<PreparedBackup>> Init = new("backup-init", InitAsync);

    internal static readonly ControlOperation<BackupRunQuestion, BackupRunJson> Run = new("backup-run", RunAsync) { IsLong = true };

    internal static readonly ControlOperation<BackupVerifyQuestion, BackupVerifyResult> Verify = new("backup-verify", VerifyAsync) { IsLong = true };

    private static async Task<IReadOnlyList<PreparedBackup>> InitAsync(ControlContext context, BackupRunQuestion question, IProgress<ControlProgress> progress, CancellationToken cancel)
    {
        using var targets = Open(context, question.Config, question.Target);
        var prepared = new List<PreparedBackup>();
        foreach (var target in targets.All)
        {
            var gone = await BackupPreparation.RunAsync(context.Data, target, record => context.Catalog.NoteAsync(record), context.Clock, cancel);
            prepared.Add(new PreparedBackup(target.Id, target.Store.Place, gone));
        }

        return prepared;
    }

    private static async Task<BackupRunJson> RunAsync(ControlContext context, BackupRunQuestion question, IProgress<ControlProgress> progress, CancellationToken cancel)
    {
        using var targets = Open(context, question.Config, question.Target);
        var results = new List<(string, BackupRunResult?, string?)>();
        foreach (var target in targets.All)
        {
            try
            {
                var run = new BackupRun(context.Data, target, record => context.Catalog.NoteAsync(record), context.Clock);
                results.Add((target.Id, await run.RunAsync(state: true, always: true, new Steps(progress), cancel), null));
            }
            catch (IOException error)
            {
                results.Add((target.Id, null, error.Message));
            }
        }

        return BackupRunJson.Of(results);
    }

    private static async Task<BackupVerifyResult> VerifyAsync(ControlContext context, BackupVerifyQuestion question, IProgress<ControlProgress> progress, CancellationToken cancel)
    {
        using var targets = Open(context, question.Config, question.Target);
        return await BackupVerify.RunAsync(context.Data, targets.All, question.Request, record => context.Catalog.NoteAsync(record), new Steps(progress), cancel);
    }

    private static BackupTargets Open(ControlContext context, string config, string? only)
    {
        var site = SiteConfiguration.Load(config).Value
            ?? throw new ControlException($"{config} has errors: look at them by `supervision config check`", isWrongUse: true);
        return BackupTargets.Of(site, config, context.Time, only);
    }

    private sealed class Steps(IProgress<ControlProgress> progress) : IProgress<BackupProgress>, IProgress<CheckProgress>
    {
        public void Report(BackupProgress value) => progress.Report(new ControlProgress(value.Bytes, value.TotalBytes));

        public void Report(CheckProgress value) => progress.Report(new ControlProgress(value.Done, value.Total));
    }
}
