using System.CommandLine;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision hold list --data DIR [--all] [--json]</c>: what is held.</summary>
internal static class HoldListVerb
{
    internal static Command Create(VerbContext context)
    {
        var data = CommonOptions.Data(context);
        var all = new Option<bool>("--all") { Description = context.Say(HoldTexts.EndedOption) };
        var json = CommonOptions.Json(context);
        var command = new Command("list", context.Say(HoldTexts.List)) { data, all, json };
        command.SetAction(parsed =>
        {
            using var catalog = ArchiveReading.Open(DataDirectory.Open(parsed.Require(context, data)));
            var today = UtcTime.BeijingDate(context.Clock.GetCurrentInstant());
            var holds = (catalog?.Holds() ?? []).Where(hold => parsed.GetValue(all) || hold.IsActive(today)).ToList();
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.PlainOut, HoldListJson.Of(holds, today));
            }
            else
            {
                HoldListing.Write(context, holds, today);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
