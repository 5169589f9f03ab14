using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>The devices of these classes are on this network.</summary>
internal sealed record NetworkRule(NetworkKind Network, IReadOnlyList<DeviceClass> Classes) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var devices = Devices(hall.Site).ToList();
        foreach (var (place, network) in devices)
        {
            if (network is { } other && other != Network)
            {
                verdict.Violation(
                    place, EquipmentRuleTexts.OtherNetwork.With(EquipmentRuleTexts.Of(other), EquipmentRuleTexts.Of(Network)), EquipmentRuleTexts.OtherNetworkRemedy.With(EquipmentRuleTexts.Of(Network)));
            }
        }

        var silent = devices.Where(device => device.Network is null).Select(device => device.Place.Id).ToList();
        if (silent.Count > 0 || devices.Count == 0)
        {
            verdict.Open(devices.Count == 0 ? EquipmentRuleTexts.NoDeviceListed.With(EquipmentRuleTexts.Of(Classes[0])) : EquipmentRuleTexts.NetworkUnknown.With(string.Join(", ", silent)));
        }

        verdict.Ground(EquipmentRuleTexts.OnNetwork.With(devices.Count(device => device.Network == Network), devices.Count, EquipmentRuleTexts.Of(Network)));
    }

    // A pickup without address has no network: it is wired to its camera.
    private IEnumerable<(Place Place, NetworkKind? Network)> Devices(SiteConfiguration site) =>
        site.Cameras.Where(_ => Classes.Contains(DeviceClass.Camera)).Select(camera => (Place.Of(camera), camera.Network))
            .Concat(site.Pickups.Where(pickup => Classes.Contains(DeviceClass.Pickup) && pickup.Address is not null).Select(pickup => (Place.Of(pickup), pickup.Network)))
            .Concat(site.Devices.Where(device => Classes.Contains(device.Class)).Select(device => (Place.Of(device), device.Network)));
}
