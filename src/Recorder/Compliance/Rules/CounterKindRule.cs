using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>There is a counter of each of these kinds.</summary>
internal sealed record CounterKindRule(IReadOnlyList<CounterKind> Kinds) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var missing = Kinds.Where(kind => hall.Site.Counters.All(counter => counter.Kind != kind)).ToList();
        var unknown = hall.Site.Counters.Where(counter => counter.Kind is null).Select(counter => counter.Id).ToList();
        // Counters of unknown kind may be some of the missing ones, but never more than there are.
        if (missing.Count > 0 && missing.Count <= unknown.Count)
        {
            verdict.Open(CounterRuleTexts.KindUnknown.With(string.Join(", ", unknown)));
        }
        else
        {
            foreach (var kind in missing)
            {
                verdict.Violation(CounterRuleTexts.NoKind.With(KindText.Of([kind])), CounterRuleTexts.NoKindRemedy.With(kind.Word()));
            }
        }

        verdict.Ground(CounterRuleTexts.KindsThere.With(Kinds.Count - missing.Count, Kinds.Count, KindText.Of(Kinds)));
    }
}
