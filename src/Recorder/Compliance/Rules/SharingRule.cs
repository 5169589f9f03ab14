using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>A fixed camera or a pickup serves one counter, or the two of a facing pair.</summary>
internal sealed record SharingRule : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var shared = hall.Site.Cameras.Where(camera => camera.Kind == CameraKind.Fixed).Select(camera => (Place: Place.Of(camera), Counters: camera.Counters.ToList()))
            .Concat(hall.Site.Pickups.Select(pickup => (Place: Place.Of(pickup), Counters: pickup.Counters.ToList())))
            .Where(device => device.Counters.Count > 1)
            .ToList();
        foreach (var (place, counters) in shared)
        {
            Judge(hall, verdict, place, counters);
        }

        verdict.Ground(shared.Count == 0 ? CounterRuleTexts.NothingShared : CounterRuleTexts.Shared.With(shared.Count, hall.Site.Facing.Count));
    }

    private static void Judge(HallView hall, Verdict verdict, Place place, List<CounterConfiguration> counters)
    {
        var names = string.Join('、', counters.Select(counter => counter.Name));
        if (counters.Count > 2)
        {
            verdict.Violation(place, CounterRuleTexts.ManySharers.With(counters.Count, names), CounterRuleTexts.SharingRemedy);
        }
        else if (!hall.Site.Facing.Any(pair => pair.Is(counters[0], counters[1])))
        {
            verdict.Violation(
                place, CounterRuleTexts.NotFacing.With(names), CounterRuleTexts.NotFacingRemedy.With(counters[0].Id, counters[1].Id));
        }
    }
}
