using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>The label is in every camera's picture; it always holds time, division, hall and zone, at the bottom right.</summary>
internal sealed record LabelRule(LabelPart Shows) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var bare = 0;
        foreach (var camera in hall.Site.Cameras)
        {
            if (camera.Label.Mode == LabelMode.None)
            {
                bare++;
                verdict.Violation(Place.Of(camera), ZoneRuleTexts.NoLabel, ZoneRuleTexts.NoLabelRemedy);
            }
            else if (hall.MeasuredOf(camera.Id) is { Label: "none" })
            {
                bare++;
                verdict.Violation(Place.Of(camera), ZoneRuleTexts.NoLabelMeasured, ZoneRuleTexts.NoLabelMeasuredRemedy);
            }
        }

        if (Shows == LabelPart.Zone)
        {
            NameZones(hall.Site, verdict);
        }

        verdict.Ground(ZoneRuleTexts.Labelled.With(hall.Site.Cameras.Count - bare, hall.Site.Cameras.Count, Content(hall.Site)));
        if (Shows == LabelPart.Time)
        {
            ClockVerdict.Judge(hall, verdict);
        }
    }

    /// <summary>The label has the zone's name; the clause wants its type.</summary>
    private static void NameZones(SiteConfiguration site, Verdict verdict)
    {
        foreach (var zone in site.Cameras.Select(camera => camera.Zone).Distinct().Where(zone => site.Profile.ZoneType(zone.Name) is null))
        {
            verdict.Notice(
                Place.Of(zone), ZoneRuleTexts.OtherWord.With(zone.Name), ZoneRuleTexts.OtherWordRemedy.With(zone.Type ?? (object)ZoneRuleTexts.AnyOf.With(site.Profile.Zones[0])));
        }
    }

    private object Content(SiteConfiguration site) => Shows switch
    {
        LabelPart.Time => ZoneRuleTexts.BeijingTime,
        LabelPart.Hall => site.Hall,
        _ => string.Concat(site.Division.Names),
    };
}
