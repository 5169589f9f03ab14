using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
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
            directory.RequireOwner($"{ProgramFile.Path} backup verify");
            using var targets = question.Open(parsed);
            var request = new BackupVerifyRequest(parsed.GetValue(deep), Math.Max(0, parsed.GetValue(sample)), !parsed.GetValue(noHeal));
            var result = await RunAsync(context, directory, targets.All, request, cancellation);
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

    private static async Task<BackupVerifyResult> RunAsync(
        VerbContext context, DataDirectory data, IReadOnlyList<BackupTarget> targets, BackupVerifyRequest request, CancellationToken cancellation)
    {
        await using var store = request.Heal ? MaintainedStore.Open(data, LockOwner.Current("supervision backup verify", context.Clock), context.Clock) : null;
        return await ProgressBar.RunAsync(context, BackupTexts.Verifying, progress => BackupVerify.RunAsync(
            data, targets, request, record => store!.Catalog.NoteAsync(record), progress, cancellation));
    }
}
