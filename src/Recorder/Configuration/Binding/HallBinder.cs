using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Profile, level, hall name and zones.</summary>
internal static class HallBinder
{
    /// <summary>The profile, and the level where the file tells it: by <c>level</c>, or by a former word for both.</summary>
    internal static (SiteProfile Profile, HallLevel? Level) Profile(Section site)
    {
        var profiles = SiteProfiles.All;
        site.Require("profile", profiles[0].Id);
        var former = Array.Find(SiteProfiles.Former, former => former.Word == (site.Take("profile") as YamlScalar)?.Text);
        var profile = former.Word is null
            ? site.Choice("profile", profiles[0], [.. profiles.Select(known => (known.Id, known))])
            : profiles.First(known => known.Id == former.Profile);
        var level = site.Choice("level", former.Level, [.. profile.HallNames.Keys.Select(known => (known.Word(), (HallLevel?)known))]);
        return (profile, level);
    }

    internal static string Hall(Section site, SiteProfile profile, HallLevel? level)
    {
        var hall = site.Name("hall", "XX街道便民服务中心");
        if (hall.Length > 0 && !profile.IsHallName(hall, level))
        {
            site.Findings.Warn(
                site.Take("hall")!, HallTexts.HallName.With(Findings.Shown(hall), Shown(profile, level), AnyOf(profile.NamesOf(level))));
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
            var name = section.Name("name", profile.Zones[0]);
            var zone = new ZoneConfiguration { Id = section.Id(ids), Name = name, Type = Type(section, profile, name) };
            section.Finish();
            zones.TryAdd(zone.Id, zone);
        }

        return zones;
    }

    internal static ZoneConfiguration NoZone { get; } = new() { Id = "", Name = "" };

    /// <summary>The profile's word: as <c>type</c> says, else as the name tells; null, with a warning, where neither does.</summary>
    private static string? Type(Section section, SiteProfile profile, string name)
    {
        if (section.TakeScalar("type") is { } written)
        {
            if (profile.ZoneType(written.Text) is { } word)
            {
                return word;
            }

            section.Unusable("type", written, KeyTexts.OneOf.With(string.Join(", ", profile.Zones)));
            return null;
        }

        var type = profile.ZoneType(name);
        if (name.Length > 0 && type is null && PrivateRooms.WordIn(name) is null)
        {
            WarnOfName(section, profile, name);
        }

        return type;
    }

    private static string Shown(SiteProfile profile, HallLevel? level) => level is { } one ? $"{profile.Id} ({one.Word()})" : profile.Id;

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
