using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;
using Supervision.Retention.Archive;
using Supervision.Retention.Sweeping;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision retention sweep --data DIR [--rate N] [--trust-clock --ground TEXT [--by NAME]] [--json]</c>: deletes what the plan says, now.</summary>
internal static class RetentionSweepVerb
{
    private const int FastestRate = 1_000_000;

    internal static Command Create(VerbContext context)
    {
        var data = CommonOptions.Data(context);
        var rate = new Option<int?>("--rate") { HelpName = "N", Description = context.Say(RetentionTexts.RateOption) };
        var trust = new Option<bool>("--trust-clock") { Description = context.Say(RetentionTexts.TrustOption) };
        var who = new Answerable(context);
        var json = CommonOptions.Json(context);
        var command = new Command("sweep", context.Say(RetentionTexts.Sweep)) { data, rate, trust, who.By, who.Ground, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var directory = DataDirectory.Open(parsed.Require(context, data));
            var files = parsed.GetValue(rate) ?? SweepLimits.Default.FilesPerSecond;
            if (files is < 0 or > FastestRate)
            {
                throw new UsageException(context.Say(RetentionTexts.BadRate, files, FastestRate));
            }

            var question = parsed.GetValue(trust) ? new SweepQuestion(files, who.ByOf(parsed), who.GroundOf(parsed)) : new SweepQuestion(files, null, null);
            Task<SweepResult> Ask(ProgressBar? bar) => new ControlClient(context, directory).AskAsync(RetentionOperations.Sweep, question, "supervision retention sweep", bar, cancel);
            var result = await (parsed.GetValue(json) ? Ask(null) : ProgressBar.RunAsync(context, RetentionTexts.Sweeping, Ask));
            Tell(context, parsed.GetValue(json), result);
            return result.Refused == 0 ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }

    private static void Tell(VerbContext context, bool json, SweepResult result)
    {
        if (json)
        {
            JsonOutput.Write(context.PlainOut, RetentionSweepJson.Of(result));
            return;
        }

        context.PlainOut.WriteLine(context.Say(RetentionTexts.Swept, result.Segments, result.Bytes / 1e9, result.Deletions + result.Finished));
        foreach (var (text, count) in new[] { (RetentionTexts.Held, result.Held), (RetentionTexts.Doubtful, result.Doubtful), (RetentionTexts.Missing, result.Missing), (RetentionTexts.Refused, result.Refused) })
        {
            if (count > 0)
            {
                context.PlainOut.WriteLine(context.Say(text, count));
            }
        }
    }
}
