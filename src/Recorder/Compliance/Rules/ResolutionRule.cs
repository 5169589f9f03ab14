using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Every camera's picture is at least so large: as recorded where that is known, else as declared.</summary>
internal sealed record ResolutionRule(PictureSize Least) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var (measured, declared) = (0, 0);
        var unknown = new List<string>();
        foreach (var camera in hall.Site.Cameras)
        {
            if (hall.MeasuredOf(camera.Id) is { } recorded)
            {
                measured++;
                Judge(verdict, camera, recorded.Picture, isMeasured: true);
            }
            else if (camera.Resolution is { } size)
            {
                declared++;
                Judge(verdict, camera, size, isMeasured: false);
            }
            else
            {
                unknown.Add(camera.Id);
            }
        }

        if (unknown.Count > 0)
        {
            verdict.Open(EquipmentRuleTexts.ResolutionUnknown.With(string.Join(", ", unknown)));
        }

        verdict.Ground(EquipmentRuleTexts.ResolutionKnown.With(measured, declared, unknown.Count));
    }

    private void Judge(Verdict verdict, CameraConfiguration camera, PictureSize size, bool isMeasured)
    {
        if (!size.Reaches(Least))
        {
            verdict.Violation(
                Place.Of(camera), (isMeasured ? EquipmentRuleTexts.SmallMeasured : EquipmentRuleTexts.SmallDeclared).With(size, Least), EquipmentRuleTexts.SmallRemedy.With(Least));
        }
        else if (isMeasured && camera.Resolution is { } declared && declared != size)
        {
            verdict.Notice(Place.Of(camera), EquipmentRuleTexts.OtherSize.With(size, declared), EquipmentRuleTexts.OtherSizeRemedy.With(size));
        }
    }
}
