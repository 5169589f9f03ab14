using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision clock --data DIR</c>: the recorder's clock and the cameras', as a recorder sampled them.</summary>
internal static class ClockVerb
{
    internal static Command Create(VerbContext context) => new ArchiveQuestion(context).Verb<ClockSeries>(
        "clock",
        ClockTexts.Clock,
        (_, catalog, camera, from, to) => [ClockSeries.Of(catalog, camera, from, to)],
        series => JsonOutput.Write(context.PlainOut, ClockJson.Of(series.FirstOrDefault(ClockSeries.Empty))),
        series => ClockListing.Write(context, series.FirstOrDefault(ClockSeries.Empty)));
}
