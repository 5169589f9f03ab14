using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli;

/// <summary>Who does something that goes on record, and why: <c>--by NAME --ground TEXT</c>.</summary>
internal sealed class Answerable(VerbContext context)
{
    internal Option<string> By { get; } = new("--by") { HelpName = "NAME", Description = context.Say(HoldTexts.ByOption) };

    internal Option<string> Ground { get; } = new("--ground") { HelpName = "TEXT", Description = context.Say(HoldTexts.GroundOption) };

    internal string ByOf(ParseResult parsed) => parsed.GetValue(By) is { Length: > 0 } by ? by : LoginName.Current();

    internal string GroundOf(ParseResult parsed) => parsed.Require(context, Ground);
}
