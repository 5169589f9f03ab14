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

        verdict.Ground(ZoneRuleTexts.Labelled.With(hall.Site.Cameras.Count - bare, hall.Site.Cameras.Count, Content(hall.Site)));
        if (Shows == LabelPart.Time)
        {
            verdict.Open(ZoneRuleTexts.ClockUnknown);
        }
    }

    private object Content(SiteConfiguration site) => Shows switch
    {
        LabelPart.Time => ZoneRuleTexts.BeijingTime,
        LabelPart.Hall => site.Hall,
        _ => string.Concat(site.Division.Names),
    };
}
