using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision site ...</c>: the hall as <c>site.yaml</c> describes it.</summary>
internal static class SiteVerb
{
    internal static Command Create(VerbContext context) => new("site", context.Say(SiteCheckTexts.Site)) { SiteCheckVerb.Create(context) };
}
