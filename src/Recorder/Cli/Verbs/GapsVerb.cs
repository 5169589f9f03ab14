using System.CommandLine;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision gaps --data DIR</c>.</summary>
internal static class GapsVerb
{
    internal static Command Create(VerbContext context) => new ArchiveQuestion(context).Verb<Gap>(
        "gaps",
        ArchiveTexts.Gaps,
        (data, catalog, camera, from, to) => Gaps(context, data, catalog, (camera, from, to)),
        gaps => JsonOutput.WriteList(context.PlainOut, gaps.Select(GapJson.Of)),
        gaps => GapListing.Write(context, gaps));

    private static List<Gap> Gaps(VerbContext context, DataDirectory data, CatalogReader catalog, (string? Camera, Instant? From, Instant? To) asked) =>
    [
        .. LastSign.End(catalog.Gaps(asked.Camera, asked.From, asked.To), data, catalog, context.Clock.GetCurrentInstant())
            .Where(gap => !(gap.End <= asked.From)),
    ];
}
