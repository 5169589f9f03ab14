using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;
using Supervision.Retention.Archive;

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
            question.Site(parsed);
            var asked = new BackupRunQuestion(question.File(parsed), question.Target(parsed));
            var answer = await ProgressBar.RunAsync(context, BackupTexts.Running, progress => new ControlClient(context, directory).AskAsync(
                BackupOperations.Run, asked, "supervision backup run", progress, cancellation));
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
}
