using System.CommandLine;

using Supervision.Recorder.Backup;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;
using Supervision.Retention.Archive;
using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision backup verify --data DIR [--deep] [--sample N] [--target T] [--no-heal]</c>: archive and backups against the catalogue, and each healed from the other.</summary>
internal static class BackupVerifyVerb
{
    internal static Command Create(VerbContext context)
    {
        var question = new BackupQuestion(context);
        var data = CommonOptions.Data(context);
        var deep = new Option<bool>("--deep") { Description = context.Say(BackupTexts.DeepOption) };
        var sample = new Option<int>("--sample") { HelpName = "N", Description = context.Say(BackupTexts.SampleOption) };
        var noHeal = new Option<bool>("--no-heal") { Description = context.Say(BackupTexts.NoHealOption) };
        var json = CommonOptions.Json(context);
        var command = new Command("verify", context.Say(BackupTexts.Verify)) { data, deep, sample, noHeal, json };
        question.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var directory = DataDirectory.Open(parsed.Require(context, data));
            question.Site(parsed);
            var request = new BackupVerifyRequest(parsed.GetValue(deep), Math.Max(0, parsed.GetValue(sample)), !parsed.GetValue(noHeal));
            var asked = new BackupVerifyQuestion(question.File(parsed), question.Target(parsed), request);
            var result = await ProgressBar.RunAsync(context, BackupTexts.Verifying, progress => RunAsync(context, directory, asked, progress, cancellation));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.PlainOut, BackupVerifyJson.Of(result));
            }
            else
            {
                BackupVerifyListing.Write(context, result);
            }

            return result.Ok ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }

    // Who only looks needs no lock, and no recorder.
    private static async Task<BackupVerifyResult> RunAsync(
        VerbContext context, DataDirectory data, BackupVerifyQuestion asked, ProgressBar? progress, CancellationToken cancellation)
    {
        if (asked.Request.Heal)
        {
            return await new ControlClient(context, data).AskAsync(BackupOperations.Verify, asked, "supervision backup verify", progress, cancellation);
        }

        using var targets = BackupTargets.Of(SiteConfiguration.Load(asked.Config).Value!, asked.Config, context.Time, asked.Target);
        return await BackupVerify.RunAsync(data, targets.All, asked.Request, _ => Task.CompletedTask, progress, cancellation);
    }
}
