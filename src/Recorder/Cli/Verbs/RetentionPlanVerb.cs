using System.CommandLine;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision retention plan --data DIR [--as-of DATE] [--trust-clock] [--json]</c>: what would be deleted, and what stays although it is too old. Deletes nothing.</summary>
internal static class RetentionPlanVerb
{
    private const int Farthest = 50;

    internal static Command Create(VerbContext context)
    {
        var data = CommonOptions.Data(context);
        var asOf = new Option<string>("--as-of") { HelpName = "DATE", Description = context.Say(RetentionTexts.AsOfOption) };
        var trust = new Option<bool>("--trust-clock") { Description = context.Say(RetentionTexts.TrustOption) };
        var json = CommonOptions.Json(context);
        var command = new Command("plan", context.Say(RetentionTexts.Plan)) { data, asOf, trust, json };
        command.SetAction(parsed =>
        {
            var directory = DataDirectory.Open(parsed.Require(context, data));
            var day = Day(context, asOf.Name, parsed.GetValue(asOf));
            using var catalog = ArchiveReading.Open(directory);
            var plan = catalog is null ? null : RetentionPlanner.Make(catalog, CalendarOf.Data(context, directory), new PlanQuestion(day, parsed.GetValue(trust)));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.PlainOut, RetentionPlanJson.Of(plan, day));
            }
            else
            {
                RetentionPlanListing.Write(context, plan);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static LocalDate Day(VerbContext context, string option, string? text)
    {
        var today = UtcTime.BeijingDate(context.Clock.GetCurrentInstant());
        if (text is null)
        {
            return today;
        }

        if (!LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day))
        {
            throw new UsageException(context.Say(HoldTexts.BadDay, option, text));
        }

        // Years away from today nobody asks in earnest, and no calendar answers.
        return Math.Abs(day.Year - today.Year) <= Farthest && day < WorkingDayCalendar.Last
            ? day
            : throw new UsageException(context.Say(RetentionTexts.FarDay, option, text, today.Year - Farthest, Math.Min(today.Year + Farthest, WorkingDayCalendar.Last.Year)));
    }
}
