using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision sound --data DIR</c>: the levels of sounds, as a recorder measured them minute by minute.</summary>
internal static class SoundVerb
{
    internal static Command Create(VerbContext context)
    {
        var command = new ArchiveQuestion(context).Verb<SoundSeries>(
            "sound",
            SoundTexts.Sound,
            (catalog, camera, from, to) => [SoundSeries.Of(catalog, camera, from, to)],
            series => JsonOutput.Write(context.PlainOut, SoundJson.Of(series.FirstOrDefault(SoundSeries.Empty))),
            series => SoundListing.Write(context, series.FirstOrDefault(SoundSeries.Empty)));
        command.Add(SoundOffsetVerb.Create(context));
        return command;
    }
}
