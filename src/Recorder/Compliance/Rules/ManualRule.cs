using Supervision.Recorder.Cli;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>What no file tells; somebody has to look.</summary>
/// <param name="Needed">What would be needed.</param>
internal sealed record ManualRule(Text Needed) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict) => verdict.Open(Needed);
}
