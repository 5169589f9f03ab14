using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision sound --data DIR</c>: the levels of sounds, as a recorder measured them minute by minute.</summary>
internal static class SoundVerb
{
    internal static Command Create(VerbContext context)
    {
        var command = new ArchiveQuestion(context, takesPickups: true).Verb<SoundSeries>(
            "sound",
            SoundTexts.Sound,
            (data, catalog, source, from, to) => [SoundSeries.Of(catalog, source, (from, to), LastSign.OfDead(data, catalog, context.Clock.GetCurrentInstant()))],
            series => JsonOutput.Write(context.PlainOut, SoundJson.Of(series.FirstOrDefault(SoundSeries.Empty))),
            series => SoundListing.Write(context, series.FirstOrDefault(SoundSeries.Empty)));
        command.Add(SoundOffsetVerb.Create(context));
        return command;
    }
}
