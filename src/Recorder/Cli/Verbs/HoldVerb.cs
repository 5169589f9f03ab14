using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision hold ...</c>: what must not be deleted, whatever its age.</summary>
internal static class HoldVerb
{
    internal static Command Create(VerbContext context) => new("hold", context.Say(HoldTexts.Hold))
    {
        HoldAddVerb.Create(context),
        HoldListVerb.Create(context),
        HoldReleaseVerb.Create(context),
    };
}
