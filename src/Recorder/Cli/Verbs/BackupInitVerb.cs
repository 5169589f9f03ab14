using System.CommandLine;

using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Backup;
using Supervision.Retention.Stores;

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
            using var targets = question.Open(parsed);
            foreach (var target in targets.All)
            {
                if (target.Store is FolderStore)
                {
                    FolderStore.Prepare(target.Store.Place);
                }

                await BackupIdentity.PrepareAsync(directory, target.Store, context.Clock.GetCurrentInstant(), cancellation);
                context.PlainOut.WriteLine(context.Say(BackupTexts.InitDone, target.Id, target.Store.Place));
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
