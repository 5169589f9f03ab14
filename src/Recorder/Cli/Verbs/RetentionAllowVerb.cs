using System.CommandLine;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision retention allow --data DIR --ground TEXT [--by NAME]</c>: switches deletion on again after a rebuild (invariant 4).</summary>
internal static class RetentionAllowVerb
{
    internal static Command Create(VerbContext context)
    {
        var data = CommonOptions.Data(context);
        var who = new Answerable(context);
        var command = new Command("allow", context.Say(RetentionTexts.Allow)) { data, who.By, who.Ground };
        command.SetAction(async (parsed, cancel) =>
        {
            var directory = DataDirectory.Open(parsed.Require(context, data));
            var question = new AllowQuestion(who.ByOf(parsed), who.GroundOf(parsed));
            var done = await new ControlClient(context, directory).AskAsync(RetentionOperations.Allow, question, "supervision retention allow", progress: null, cancel);
            context.PlainOut.WriteLine(context.Say(done.Changed ? RetentionTexts.Allowed : RetentionTexts.WasAllowed));
            return ExitCode.Fine;
        });
        return command;
    }
}
