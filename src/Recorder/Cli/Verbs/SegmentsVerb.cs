using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision segments --data DIR</c>.</summary>
internal static class SegmentsVerb
{
    internal static Command Create(VerbContext context) => new ArchiveQuestion(context).Verb<TimedSegment>(
        "segments",
        ArchiveTexts.Segments,
        (_, catalog, camera, from, to) => SegmentClocks.Join(catalog, camera, from, to),
        segments => JsonOutput.WriteList(context.PlainOut, segments.Select(SegmentJson.Of)),
        segments => SegmentListing.Write(context, segments));
}
