using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Sound;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Speech at the counters can be understood: by the levels of their pickups in opening hours; what was not measured is open.</summary>
/// <param name="Needs">What would be needed then.</param>
internal sealed record SpeechRule(Text Needs) : SiteRule
{
    // Nobody may speak for hours, so only a pickup that never got louder is too low; the others spoil what is said while they last.
    private static readonly (SoundFault Fault, double Share, int Least)[] Limits = [(SoundFault.Low, 1, 15), (SoundFault.Clipped, 0.1, 3), (SoundFault.Hum, 0.5, 5)];

    internal override void Judge(HallView hall, Verdict verdict)
    {
        var pickups = hall.Site.Pickups.Where(pickup => pickup.Counters.Any(hall.Counters.Contains)).ToList();
        var measured = pickups.Where(pickup => WholeOf(hall, pickup).Count > 0).ToList();
        foreach (var pickup in measured)
        {
            Judge(verdict, pickup, WholeOf(hall, pickup));
        }

        if (measured.Count > 0)
        {
            verdict.Ground(CounterRuleTexts.SpeechMeasured.With(measured.Count, pickups.Count, measured.Sum(pickup => WholeOf(hall, pickup).Count)));
        }

        if (measured.Count < pickups.Count || pickups.Count == 0)
        {
            verdict.Open(Needs);
        }
    }

    private static void Judge(Verdict verdict, PickupConfiguration pickup, IReadOnlyList<SoundMinute> minutes)
    {
        foreach (var (fault, share, least) in Limits)
        {
            var count = minutes.Count(minute => SoundRule.Judge(minute).Contains(fault));
            if (count >= least && count >= share * minutes.Count)
            {
                verdict.Violation(Place.Of(pickup), CounterRuleTexts.Unclear.With(SoundTexts.Of(fault), count, minutes.Count), CounterRuleTexts.DeafRemedy.With(pickup.Id));
            }
        }
    }

    private static IReadOnlyList<SoundMinute> WholeOf(HallView hall, PickupConfiguration pickup) => hall.Pickups?.GetValueOrDefault(pickup.Id)?.Whole ?? [];
}
