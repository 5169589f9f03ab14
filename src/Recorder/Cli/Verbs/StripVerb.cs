using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision strip VERB</c>: what concerns label strips.</summary>
internal static class StripVerb
{
    internal static Command Create(VerbContext context) => new("strip", context.Say(StripCheckTexts.Strip)) { StripCheckVerb.Create(context) };
}
