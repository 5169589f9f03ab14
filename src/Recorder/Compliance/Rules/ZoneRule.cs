using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>The hall has the zones of its level; a zone that the standard does not know is a notice.</summary>
internal sealed record ZoneRule : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var required = hall.Site.Profile.RequiredZones.GetValueOrDefault(hall.Site.Level, []);
        var missing = required.Where(type => hall.Site.Zones.All(zone => zone.Type != type)).ToList();
        foreach (var type in missing)
        {
            verdict.Violation(new Place(PlaceKind.Zone, "", type), ZoneRuleTexts.NoZone, ZoneRuleTexts.NoZoneRemedy.With(type));
        }

        foreach (var zone in hall.PublicZones.Where(zone => zone.Type is null))
        {
            verdict.Notice(Place.Of(zone), ZoneRuleTexts.UnknownZone, ZoneRuleTexts.UnknownZoneRemedy);
        }

        verdict.Ground(ZoneRuleTexts.ZonesThere.With(required.Count - missing.Count, required.Count));
    }
}
