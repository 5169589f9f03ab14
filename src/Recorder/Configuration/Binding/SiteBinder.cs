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
        var (profile, level) = HallBinder.Profile(site);
        var hall = HallBinder.Hall(site, profile, level);
        var label = LabelBinder.Bind(site, new LabelConfiguration());
        var encoder = EncoderBinder.Bind(site, new EncoderConfiguration());
        var retention = RetentionBinder.Site(site, profile.Retention);
        var hours = HoursBinder.Bind(site);
        var schedule = ScheduleBinder.Bind(site, profile.Schedule, hours);
        var zones = HallBinder.Zones(site, profile);
        var counters = CounterBinder.Counters(site, zones);
        var cameras = new CameraBinder(folder, label, encoder, (retention, profile.Retention), (schedule, hours), zones, counters).Bind(site);
        var bound = new SiteConfiguration
        {
            Profile = profile,
            Level = level ?? profile.LevelOf(hall) ?? (profile.HallNames.ContainsKey(HallLevel.Town) ? HallLevel.Town : profile.HallNames.Keys.First()),
            Division = DivisionBinder.Bind(site),
            Hall = hall,
            Hours = hours,
            Schedule = schedule,
            Zones = [.. zones.Values],
            Counters = [.. counters.Values],
            Facing = CounterBinder.Facing(site, counters),
            Cameras = cameras,
            Pickups = new PickupBinder(folder, counters, cameras).Bind(site),
            Devices = DeviceBinder.Bind(site),
            Label = label,
            Encoder = encoder,
            Retention = retention,
            Storage = new StorageBinder(cameras).Bind(site),
            Backup = BackupBinder.Bind(site, folder),
            Provision = ProvisionBinder.Bind(site),
            Network = NetworkBinder.Network(site),
            Http = NetworkBinder.Http(site),
        };
        site.Finish();
        return bound;
    }
}
