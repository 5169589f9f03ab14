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
        var deep = new Option<bool>("--deep") { Description = context.Say(BackupTexts.DeepOption) };
        var sample = new Option<int?>("--sample") { HelpName = "N", Description = context.Say(BackupTexts.SampleOption) };
        var noHeal = new Option<bool>("--no-heal") { Description = context.Say(BackupTexts.NoHealOption) };
        return new BackupQuestion(context).Command(
            "verify",
            BackupTexts.Verify,
            async (call, cancellation) =>
            {
                var request = Request(context, call.Parsed.GetValue(deep), call.Parsed.GetValue(sample), !call.Parsed.GetValue(noHeal));
                var asked = new BackupVerifyQuestion(call.File, call.Target, request);
                var result = await ProgressBar.RunAsync(context, BackupTexts.Verifying, progress => RunAsync(context, call.Data, asked, progress, cancellation));
                call.Write(BackupVerifyJson.Of(result), () => BackupVerifyListing.Write(context, result));
                return result.Ok ? ExitCode.Fine : ExitCode.Findings;
            },
            deep,
            sample,
            noHeal);
    }

    private static BackupVerifyRequest Request(VerbContext context, bool deep, int? sample, bool heal) => sample switch
    {
        < 1 => throw new UsageException(context.Say(BackupTexts.BadSample, sample)),
        not null when deep => throw new UsageException(context.Say(BackupTexts.SampleOrDeep)),
        _ => new BackupVerifyRequest(deep, sample ?? 0, heal),
    };

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
