using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Profile, division, hall name, zones and counters.</summary>
internal static class HallBinder
{
    internal static SiteProfile Profile(Section site)
    {
        var profiles = SiteProfiles.All;
        site.Require("profile", profiles[0].Id);
        return site.Choice("profile", profiles[0], [.. profiles.Select(profile => (profile.Id, profile))]);
    }

    internal static string Hall(Section site, SiteProfile profile)
    {
        var hall = site.Name("hall", "XX街道便民服务中心");
        if (hall.Length > 0 && !profile.IsHallName(hall))
        {
            site.Findings.Warn(
                site.Take("hall")!, HallTexts.HallName.With(Findings.Shown(hall), profile.Id, AnyOf(profile.HallNames)));
        }

        return hall;
    }

    internal static Dictionary<string, ZoneConfiguration> Zones(Section site, SiteProfile profile)
    {
        site.Require("zones", "[{id: counter-zone, name: 综合受理区}]");
        var zones = new Dictionary<string, ZoneConfiguration>(StringComparer.Ordinal);
        var ids = new HashSet<string>();
        foreach (var section in site.TakeSections("zones"))
        {
            var zone = new ZoneConfiguration { Id = section.Id(ids), Name = section.Name("name", profile.Zones[0]) };
            if (zone.Name.Length > 0 && profile.ZoneType(zone.Name) is null)
            {
                WarnOfName(section, profile, zone.Name);
            }

            section.Finish();
            zones.TryAdd(zone.Id, zone);
        }

        return zones;
    }

    internal static Dictionary<string, CounterConfiguration> Counters(Section site, Dictionary<string, ZoneConfiguration> zones)
    {
        var counters = new Dictionary<string, CounterConfiguration>(StringComparer.Ordinal);
        var ids = new HashSet<string>();
        foreach (var section in site.TakeSections("counters"))
        {
            var counter = new CounterConfiguration
            {
                Id = section.Id(ids),
                Name = section.Name("name", "综合窗口1"),
                Zone = section.RequireReference("zone", zones) ?? NoZone,
            };
            section.Finish();
            counters.TryAdd(counter.Id, counter);
        }

        return counters;
    }

    internal static ZoneConfiguration NoZone { get; } = new() { Id = "", Name = "" };

    private static void WarnOfName(Section section, SiteProfile profile, string name)
    {
        var nearest = Suggestion.Nearest(name, profile.Zones.Concat(profile.ZoneAliases.Keys));
        section.Findings.Warn(
            section.Take("name") ?? section.Node,
            nearest is null
                ? HallTexts.ZoneName.With(Findings.Shown(name), profile.Id, string.Join("、", profile.Zones))
                : HallTexts.ZoneNameNear.With(Findings.Shown(name), profile.Id, nearest));
    }

    private static object AnyOf(IReadOnlyList<string> names) =>
        names.Skip(1).Aggregate((object)names[0], (either, other) => HallTexts.Or.With(either, other));
}
