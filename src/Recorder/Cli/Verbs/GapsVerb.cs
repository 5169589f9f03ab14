using System.CommandLine;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision gaps --data DIR</c>.</summary>
internal static class GapsVerb
{
    internal static Command Create(VerbContext context) => new ArchiveQuestion(context).Verb<Gap>(
        "gaps",
        ArchiveTexts.Gaps,
        (catalog, camera, from, to) => catalog.Gaps(camera, from, to),
        gaps => JsonOutput.WriteList(context.PlainOut, gaps.Select(GapJson.Of)),
        gaps => GapListing.Write(context, gaps));
}
