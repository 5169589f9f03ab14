using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Cameras, and pickups with an address of their own, follow one of these standards.</summary>
internal sealed record AccessStandardRule(IReadOnlyList<AccessStandard> Accepted) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var devices = hall.Site.Cameras.Select(camera => (Place: Place.Of(camera), Standards: Standards(camera)))
            .Concat(hall.Site.Pickups.Where(pickup => pickup.Address is not null).Select(pickup => (Place: Place.Of(pickup), pickup.Standards)))
            .ToList();
        foreach (var (place, standards) in devices.Where(device => device.Standards?.Any(Accepted.Contains) == false))
        {
            verdict.Violation(place, EquipmentRuleTexts.OtherStandard, EquipmentRuleTexts.OtherStandardRemedy);
        }

        var silent = devices.Where(device => device.Standards is null).Select(device => device.Place.Id).ToList();
        if (silent.Count > 0)
        {
            verdict.Open(EquipmentRuleTexts.StandardUnknown.With(string.Join(", ", silent)));
        }

        verdict.Ground(EquipmentRuleTexts.StandardKnown.With(devices.Count(device => device.Standards?.Any(Accepted.Contains) == true), devices.Count));
    }

    /// <summary>As declared; a camera that is asked for its stream by ONVIF follows that, whatever else.</summary>
    private IReadOnlyList<AccessStandard>? Standards(CameraConfiguration camera) =>
        camera.Standards ?? (camera.Onvif is not null && Accepted.Contains(AccessStandard.Onvif) ? [AccessStandard.Onvif] : null);
}
