using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>A number stands in the name of every counter.</summary>
internal sealed record CounterNumberRule : SiteRule
{
    private const string Numerals = "一二三四五六七八九十0123456789０１２３４５６７８９";

    internal override void Judge(HallView hall, Verdict verdict)
    {
        var unnumbered = hall.Counters.Where(counter => !counter.Name.Any(Numerals.Contains)).ToList();
        foreach (var counter in unnumbered)
        {
            verdict.Violation(Place.Of(counter), CounterRuleTexts.NoNumber, CounterRuleTexts.NoNumberRemedy);
        }

        verdict.Ground(CounterRuleTexts.Numbered.With(hall.Counters.Count - unnumbered.Count, hall.Counters.Count));
        verdict.Open(CounterRuleTexts.SignsUnknown);
    }
}
