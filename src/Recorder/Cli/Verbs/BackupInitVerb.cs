using System.CommandLine;

using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision backup init --data DIR [--target T]</c>: makes a folder or bucket the backup of this recorder; safe to repeat.</summary>
internal static class BackupInitVerb
{
    internal static Command Create(VerbContext context)
    {
        var question = new BackupQuestion(context);
        var data = CommonOptions.Data(context);
        var command = new Command("init", context.Say(BackupTexts.Init)) { data };
        question.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var directory = DataDirectory.Open(parsed.Require(context, data));
            directory.RequireOwner($"{ProgramFile.Path} backup init");
            _ = question.Site(parsed);
            var asked = new BackupRunQuestion(question.File(parsed), question.Target(parsed));
            foreach (var target in await new ControlClient(context, directory).AskAsync(BackupOperations.Init, asked, "supervision backup init", null, cancellation))
            {
                context.PlainOut.WriteLine(context.Say(BackupTexts.InitDone, target.Target, target.Place));
                BackupListing.WriteGone(context, target.Target, target.Gone);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
