using System.CommandLine;

using Supervision.Media.Net;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Retention.Archive;
using Supervision.Retention.Backup;
using Supervision.Retention.Stores;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision backup restore (--from FOLDER | --config FILE --target T) --data NEWDIR [--passphrase-file F]</c>: a data directory on an empty machine.</summary>
internal static class BackupRestoreVerb
{
    internal static Command Create(VerbContext context)
    {
        var question = new BackupQuestion(context);
        var data = CommonOptions.Data(context);
        var from = new Option<string>("--from") { HelpName = "FOLDER", Description = context.Say(BackupTexts.FromOption) };
        var passphrase = new Option<string>("--passphrase-file") { HelpName = "FILE", Description = context.Say(BackupTexts.PassphraseOption) };
        var json = CommonOptions.Json(context);
        var command = new Command("restore", context.Say(BackupTexts.Restore)) { from, data, passphrase, json };
        question.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.Require(context, data);
            var (store, secret) = Source(context, question, parsed, parsed.GetValue(from), parsed.GetValue(passphrase));
            using (store)
            {
                var owner = LockOwner.Current("supervision backup restore", context.Clock);
                var result = await ProgressBar.RunAsync(context, BackupTexts.Restoring, progress => BackupRestore.RunAsync(
                    store, path, secret, owner, context.Clock, progress, cancellation));
                if (parsed.GetValue(json))
                {
                    JsonOutput.Write(context.PlainOut, BackupRestoreJson.Of(result));
                }
                else
                {
                    BackupRestoreListing.Write(context, result, path);
                }

                return result.Ok ? ExitCode.Fine : ExitCode.Findings;
            }
        });
        return command;
    }

    private static (IObjectStore Store, Secret? Passphrase) Source(VerbContext context, BackupQuestion question, ParseResult parsed, string? from, string? file)
    {
        var given = file is null ? null : Passphrase(context, file);
        if (from is not null)
        {
            return (new FolderStore(from, Pace.Unlimited(context.Time)), given);
        }

        if (question.Target(parsed) is null)
        {
            throw new UsageException(context.Say(BackupTexts.FromWhere));
        }

        var target = question.Open(parsed).All[0];
        return (target.Store, given ?? target.Passphrase);
    }

    private static Secret Passphrase(VerbContext context, string file)
    {
        var (secret, problem) = PasswordFile.Read(Path.GetFullPath(file));
        return secret ?? throw new UsageException(context.Say(problem!));
    }
}
