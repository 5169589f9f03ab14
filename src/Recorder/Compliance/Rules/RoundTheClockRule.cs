using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>A zone that is open day and night has a camera, and one that is recorded day and night.</summary>
internal sealed record RoundTheClockRule(string Zone) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var zones = hall.Site.Zones.Where(zone => zone.Type == Zone).ToList();
        if (zones.Count == 0)
        {
            verdict.DoesNotApply(ZoneRuleTexts.NoSuchZone.With(Zone));
            return;
        }

        foreach (var zone in zones.Where(zone => !hall.CamerasOf(zone).Any()))
        {
            verdict.Violation(Place.Of(zone), ZoneRuleTexts.NotWatched, ZoneRuleTexts.NotWatchedRemedy.With(zone.Id));
        }

        var planned = zones.Where(zone => hall.CamerasOf(zone).Any() && !hall.CamerasOf(zone).Any(camera => camera.Schedule.IsAlways)).ToList();
        foreach (var zone in planned)
        {
            verdict.Violation(Place.Of(zone), ZoneRuleTexts.NotAlways.With(hall.CamerasOf(zone).First().Schedule), ZoneRuleTexts.NotAlwaysRemedy.With(hall.CamerasOf(zone).First().Id));
        }

        if (planned.Count == 0)
        {
            verdict.Ground(ZoneRuleTexts.DayAndNight);
        }
    }
}
