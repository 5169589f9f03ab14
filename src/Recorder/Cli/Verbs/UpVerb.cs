using System.CommandLine;
using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision up</c> and <c>supervision record</c>: the same recording, shown or logged.</summary>
internal static class UpVerb
{
    internal static Command Up(VerbContext context) => Create(context, "up", RecordTexts.Up, isShown: true);

    internal static Command Record(VerbContext context) => Create(context, "record", RecordTexts.Record, isShown: false);

    private static Command Create(VerbContext context, string name, Text text, bool isShown)
    {
        var (config, data) = (CommonOptions.Config(context), CommonOptions.Data(context));
        var seconds = new Option<string>("--seconds") { HelpName = "N", Description = context.Say(RecordTexts.Seconds) };
        var port = new Option<string>("--port") { HelpName = "P", Description = context.Say(RecordTexts.Port) };
        var command = new Command(name, context.Say(text)) { config, data, seconds, port };
        command.SetAction((parsed, stopping) =>
        {
            var wanted = new RecordingRequest(
                parsed.Require(context, config),
                parsed.Require(context, data),
                InRange(context, parsed.GetValue(seconds), 31_536_000, RecordTexts.BadSeconds),
                InRange(context, parsed.GetValue(port), 65_535, RecordTexts.BadPort),
                isShown);
            return new RecordingSession(context, wanted).RunAsync(stopping);
        });
        return command;
    }

    private static int? InRange(VerbContext context, string? text, int most, Text error)
    {
        if (text is null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most
            ? value
            : throw new UsageException(context.Say(error, Findings.Shown(text)));
    }
}
