using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision retention ...</c>: how long the record is kept.</summary>
internal static class RetentionVerb
{
    internal static Command Create(VerbContext context) => new("retention", context.Say(RetentionTexts.Retention))
    {
        RetentionPlanVerb.Create(context),
        RetentionSweepVerb.Create(context),
        RetentionAllowVerb.Create(context),
        RetentionVerifyVerb.Create(context),
    };
}
