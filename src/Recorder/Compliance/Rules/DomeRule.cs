using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>From so many counters on there are so many domes.</summary>
internal sealed record DomeRule(int From, int Minimum, int Maximum) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var (counters, domes) = (hall.Counters.Count, hall.Domes.Count);
        if (counters < From)
        {
            verdict.DoesNotApply(CounterRuleTexts.FewCounters.With(counters, From));
            return;
        }

        if (domes < Minimum)
        {
            verdict.Violation(CounterRuleTexts.NoDome.With(counters, domes, Minimum), CounterRuleTexts.NoDomeRemedy);
        }
        else if (domes > Maximum)
        {
            verdict.Notice(CounterRuleTexts.ManyDomes.With(counters, domes, Maximum), CounterRuleTexts.ManyDomesRemedy);
        }

        verdict.Ground(CounterRuleTexts.Domes.With(counters, domes));
    }
}
