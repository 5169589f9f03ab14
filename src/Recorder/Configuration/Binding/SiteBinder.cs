using Supervision.Recorder.Configuration.Machine;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The one place where a file becomes a <see cref="SiteConfiguration"/>.</summary>
internal static class SiteBinder
{
    internal static ConfigurationResult Load(string path, MachineCheck? machine)
    {
        var findings = new Findings(path);
        SiteConfiguration? site = null;
        if (ConfigurationText.Read(path, findings) is { } text && YamlTree.Read(text, findings) is { } mapping)
        {
            site = Bind(new Section(mapping, "", findings), Path.GetDirectoryName(Path.GetFullPath(path))!);
            machine?.Check(site, new Places(mapping), findings);
        }

        return new(findings.HasErrors ? null : site, findings.Errors, findings.Warnings);
    }

    private static SiteConfiguration Bind(Section site, string folder)
    {
        var profile = HallBinder.Profile(site);
        var label = LabelBinder.Bind(site, new LabelConfiguration());
        var encoder = EncoderBinder.Bind(site, new EncoderConfiguration());
        var zones = HallBinder.Zones(site, profile);
        var counters = HallBinder.Counters(site, zones);
        var cameras = new CameraBinder(folder, label, encoder, zones, counters).Bind(site);
        var bound = new SiteConfiguration
        {
            Profile = profile,
            Division = DivisionBinder.Bind(site),
            Hall = HallBinder.Hall(site, profile),
            Zones = [.. zones.Values],
            Counters = [.. counters.Values],
            Cameras = cameras,
            Pickups = PickupBinder.Bind(site, counters, cameras),
            Label = label,
            Encoder = encoder,
            Storage = StorageBinder.Bind(site),
            Network = NetworkBinder.Network(site),
            Http = NetworkBinder.Http(site),
        };
        site.Finish();
        return bound;
    }
}
