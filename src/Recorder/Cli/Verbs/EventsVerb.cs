using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision events --data DIR</c>: what cameras reported of themselves, and what was wrong with sounds in opening hours.</summary>
internal static class EventsVerb
{
    internal static Command Create(VerbContext context) => new ArchiveQuestion(context, takesPickups: true).Verb<HallEvent>(
        "events",
        EventTexts.Events,
        (data, catalog, source, from, to) => HallEvent.Of(catalog, source, (from, to), LastSign.OfDead(data, catalog, context.Clock.GetCurrentInstant())),
        events => JsonOutput.WriteList(context.PlainOut, events.Select(EventJson.Of)),
        events => EventListing.Write(context, events));
}
