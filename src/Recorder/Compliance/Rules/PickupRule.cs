using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Every counter has a pickup, and its sound is recorded with a picture of the counter: where an archive is known, by what it holds.</summary>
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
                heard += IsHeard(hall, verdict, counter, pickups) ? 1 : 0;
            }
        }

        verdict.Ground(CounterRuleTexts.Heard.With(heard, hall.Counters.Count));
        PickupSound.Tell(hall, verdict);
    }

    /// <summary>One pickup that is heard is enough; what is wrong with another is a notice then.</summary>
    private static bool IsHeard(HallView hall, Verdict verdict, CounterConfiguration counter, List<PickupConfiguration> pickups)
    {
        var deaf = pickups.Select(pickup => (Pickup: pickup, What: PickupSound.Deaf(hall, counter, pickup))).Where(pair => pair.What is not null).ToList();
        var isHeard = deaf.Count < pickups.Count;
        foreach (var (pickup, what) in deaf)
        {
            Action<Place, Message, Message> tell = isHeard ? verdict.Notice : verdict.Violation;
            tell(Place.Of(counter), what!, CounterRuleTexts.DeafRemedy.With(pickup.Id));
        }

        foreach (var pickup in pickups.Where(pickup => deaf.TrueForAll(pair => pair.Pickup != pickup)))
        {
            if (PickupSound.Gappy(hall, counter, pickup) is { } what)
            {
                verdict.Notice(Place.Of(counter), what, CounterRuleTexts.GappyRemedy.With(pickup.Id));
            }
        }

        return isHeard;
    }
}
