using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Every counter has a pickup, and its sound is recorded with a picture of the counter.</summary>
internal sealed record PickupRule : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var heard = 0;
        foreach (var counter in hall.Counters)
        {
            var pickups = hall.PickupsAt(counter).ToList();
            var cameras = hall.CamerasAt(counter).Where(camera => pickups.Exists(pickup => pickup.Cameras.Contains(camera.Id))).ToList();
            if (pickups.Count == 0)
            {
                verdict.Violation(Place.Of(counter), CounterRuleTexts.NoPickup, CounterRuleTexts.NoPickupRemedy.With(counter.Id));
            }
            else if (cameras.Count == 0)
            {
                verdict.Violation(
                    Place.Of(counter), CounterRuleTexts.PickupElsewhere.With(string.Join(", ", pickups.Select(pickup => pickup.Id))), CounterRuleTexts.PickupElsewhereRemedy);
            }
            else if (hall.Measured is not null && cameras.TrueForAll(camera => hall.MeasuredOf(camera.Id) is { HasSound: false }))
            {
                verdict.Violation(
                    Place.Of(counter), CounterRuleTexts.NoSound.With(string.Join(", ", cameras.Select(camera => camera.Id))), CounterRuleTexts.NoSoundRemedy);
            }
            else
            {
                heard++;
            }
        }

        verdict.Ground(CounterRuleTexts.Heard.With(heard, hall.Counters.Count));
    }
}
