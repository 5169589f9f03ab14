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
        var question = new ArchiveQuestion(context, takesPickups: true);
        var command = question.Command("sound", SoundTexts.Sound);
        command.SetAction(parsed =>
        {
            var data = question.Data(parsed);
            var series = question.Ask<SoundSeries>(
                parsed, (catalog, source, from, to) => [SoundSeries.Of(catalog, source, (from, to), LastSign.OfDead(data, catalog, context.Clock.GetCurrentInstant()))])
                .FirstOrDefault(SoundSeries.Empty);
            if (question.WantsJson(parsed))
            {
                JsonOutput.Write(context.PlainOut, SoundJson.Of(series));
            }
            else
            {
                SoundListing.Write(context, series);
            }

            return ExitCode.Fine;
        });
        command.Add(SoundOffsetVerb.Create(context));
        return command;
    }
}
