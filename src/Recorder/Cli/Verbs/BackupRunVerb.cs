using System.CommandLine;

using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision backup run --data DIR [--target T]</c>: brings backups up to date now, whatever their windows.</summary>
internal static class BackupRunVerb
{
    internal static Command Create(VerbContext context) => new BackupQuestion(context).Command("run", BackupTexts.Run, async (call, cancellation) =>
    {
        var asked = new BackupRunQuestion(call.File, call.Target);
        var answer = await ProgressBar.RunAsync(context, BackupTexts.Running, progress => new ControlClient(context, call.Data).AskAsync(
            BackupOperations.Run, asked, "supervision backup run", progress, cancellation));
        call.Write(answer, () => BackupListing.Write(context, answer));
        return answer.ExitCode;
    });
}
