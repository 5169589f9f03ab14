using System.CommandLine;
using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision hold release NUMBER --data DIR --ground TEXT [--by NAME]</c>: ends a hold.</summary>
internal static class HoldReleaseVerb
{
    internal static Command Create(VerbContext context)
    {
        var number = new Argument<string>("NUMBER") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say(HoldTexts.NumberArgument) };
        var data = CommonOptions.Data(context);
        var who = new Answerable(context);
        var command = new Command("release", context.Say(HoldTexts.Release)) { number, data, who.By, who.Ground };
        command.SetAction(async (parsed, cancel) =>
        {
            var text = parsed.Require(context, number);
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hold))
            {
                throw new UsageException(context.Say(HoldTexts.NoNumber, Findings.Shown(text)));
            }

            var directory = DataDirectory.Open(parsed.Require(context, data));
            var question = new ReleaseQuestion(hold, who.ByOf(parsed), who.GroundOf(parsed));
            await new ControlClient(context, directory).AskAsync(HoldOperations.Release, question, "supervision hold release", progress: null, cancel);
            context.PlainOut.WriteLine(context.Say(HoldTexts.Released, hold));
            return ExitCode.Fine;
        });
        return command;
    }
}
