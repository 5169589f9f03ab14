using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision retention ...</c>: how long recordings are kept.</summary>
internal static class RetentionVerb
{
    internal static Command Create(VerbContext context) => new("retention", context.Say(RetentionVerifyTexts.Retention))
    {
        RetentionVerifyVerb.Create(context),
    };
}
