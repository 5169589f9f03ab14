using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision strip ...</c>: what can be done with the label strip of recorded segments.</summary>
internal static class StripVerb
{
    internal static Command Create(VerbContext context) => new("strip", context.Say(StripTexts.Strip))
    {
        StripRemoveVerb.Create(context),
        StripCheckVerb.Create(context),
    };
}
