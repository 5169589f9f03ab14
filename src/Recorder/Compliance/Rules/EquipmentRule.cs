using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>There is a device of each of these classes.</summary>
internal sealed record EquipmentRule(IReadOnlyList<DeviceClass> Classes) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        foreach (var wanted in Classes)
        {
            var devices = hall.Site.Devices.Where(device => device.Class == wanted).Select(device => device.Name).ToList();
            if (devices.Count == 0)
            {
                verdict.Violation(
                    EquipmentRuleTexts.NoDevice.With(EquipmentRuleTexts.Of(wanted)),
                    EquipmentRuleTexts.NoDeviceRemedy.With(EquipmentRuleTexts.Of(wanted), HallWords.Classes[(int)wanted].Word));
            }
            else
            {
                verdict.Ground(EquipmentRuleTexts.DeviceThere.With(EquipmentRuleTexts.Of(wanted), string.Join('、', devices)));
            }
        }
    }
}
