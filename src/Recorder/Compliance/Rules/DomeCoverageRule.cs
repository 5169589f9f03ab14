using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Every zone without counters is reached by a dome; by another camera alone is a notice, by none a violation.</summary>
internal sealed record DomeCoverageRule : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var others = hall.PublicZones.Where(zone => hall.Counters.All(counter => counter.Zone.Id != zone.Id)).ToList();
        var byDome = others.Where(zone => hall.Domes.Any(dome => HallView.Sees(dome, zone))).ToList();
        foreach (var zone in others.Except(byDome))
        {
            if (!hall.CamerasOf(zone).Any())
            {
                verdict.Violation(Place.Of(zone), ZoneRuleTexts.NoDome, ZoneRuleTexts.NoDomeRemedy.With(zone.Id));
            }
            else if (hall.Domes.Count > 0)
            {
                verdict.Notice(Place.Of(zone), ZoneRuleTexts.NoDomeButFixed, ZoneRuleTexts.NoDomeRemedy.With(zone.Id));
            }
        }

        verdict.Ground(ZoneRuleTexts.ByDome.With(byDome.Count, others.Count));
        verdict.Open(ZoneRuleTexts.BlindSpots);
    }
}
