using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision events --data DIR</c>: what cameras reported of themselves, and what was wrong with sounds in opening hours.</summary>
internal static class EventsVerb
{
    internal static Command Create(VerbContext context)
    {
        var question = new ArchiveQuestion(context, takesPickups: true);
        var command = question.Command("events", EventTexts.Events);
        command.SetAction(parsed =>
        {
            var data = question.Data(parsed);
            var events = question.Ask(
                parsed, (catalog, source, from, to) => HallEvent.Of(catalog, source, (from, to), LastSign.OfDead(data, catalog, context.Clock.GetCurrentInstant())));
            if (question.WantsJson(parsed))
            {
                JsonOutput.WriteList(context.PlainOut, events.Select(EventJson.Of));
            }
            else
            {
                EventListing.Write(context, events);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
