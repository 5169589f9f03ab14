using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>There are at least so many counters of these kinds; without kinds, counters of any kind but desks.</summary>
internal sealed record CounterCountRule(IReadOnlyList<CounterKind> Kinds, int Minimum) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var counted = Kinds.Count == 0 ? hall.Counters.Count : hall.Site.Counters.Count(counter => counter.Kind is { } kind && Kinds.Contains(kind));
        var unknown = Kinds.Count == 0 ? [] : hall.Site.Counters.Where(counter => counter.Kind is null).Select(counter => counter.Id).ToList();
        var kinds = Kinds.Count == 0 ? (object)SiteRuleTexts.AnyKind : KindText.Of(Kinds);
        if (counted < Minimum && counted + unknown.Count >= Minimum)
        {
            verdict.Open(CounterRuleTexts.KindUnknown.With(string.Join(", ", unknown)));
        }
        else if (counted < Minimum)
        {
            verdict.Violation(CounterRuleTexts.TooFew.With(kinds, counted, Minimum), CounterRuleTexts.TooFewRemedy.With(Minimum - counted, kinds));
        }

        verdict.Ground(CounterRuleTexts.Counted.With(kinds, counted, Minimum));
    }
}
