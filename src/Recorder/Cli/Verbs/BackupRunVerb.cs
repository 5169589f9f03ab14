using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision backup run --data DIR [--target T]</c>: brings backups up to date now, whatever their windows.</summary>
internal static class BackupRunVerb
{
    internal static Command Create(VerbContext context)
    {
        var question = new BackupQuestion(context);
        var data = CommonOptions.Data(context);
        var json = CommonOptions.Json(context);
        var command = new Command("run", context.Say(BackupTexts.Run)) { data, json };
        question.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var directory = DataDirectory.Open(parsed.Require(context, data));
            directory.RequireOwner($"{ProgramFile.Path} backup run");
            using var targets = question.Open(parsed);
            await using var store = MaintainedStore.Open(directory, LockOwner.Current("supervision backup run", context.Clock), context.Clock);
            var answer = BackupRunJson.Of(await ProgressBar.RunAsync(
                context, BackupTexts.Running, progress => RunAsync(context, directory, targets.All, store, progress, cancellation)));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.PlainOut, answer);
            }
            else
            {
                BackupListing.Write(context, answer);
            }

            return answer.ExitCode;
        });
        return command;
    }

    private static async Task<List<(string Target, BackupRunResult? Result, string? Error)>> RunAsync(
        VerbContext context, DataDirectory data, IReadOnlyList<BackupTarget> targets, MaintainedStore store, ProgressBar? progress, CancellationToken cancellation)
    {
        var results = new List<(string, BackupRunResult?, string?)>();
        foreach (var target in targets)
        {
            try
            {
                var run = new BackupRun(data, target, record => store.Catalog.NoteAsync(record), context.Clock);
                results.Add((target.Id, await run.RunAsync(state: true, always: true, progress, cancellation), null));
            }
            catch (IOException error)
            {
                results.Add((target.Id, null, error.Message));
            }
        }

        return results;
    }
}
