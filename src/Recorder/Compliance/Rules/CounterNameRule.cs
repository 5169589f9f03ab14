using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Each of these words stands in the name of a counter.</summary>
internal sealed record CounterNameRule(IReadOnlyList<string> Names) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var missing = Names.Where(name => !hall.Site.Counters.Any(counter => counter.Name.Contains(name, StringComparison.Ordinal))).ToList();
        foreach (var name in missing)
        {
            verdict.Violation(CounterRuleTexts.NoName.With(name), CounterRuleTexts.NoNameRemedy.With(name));
        }

        verdict.Ground(CounterRuleTexts.NamesThere.With(Names.Count - missing.Count, Names.Count, string.Join('、', Names)));
    }
}
