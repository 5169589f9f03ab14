using Supervision.Domain;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The names and zones of a standard.</summary>
internal static class ProfileBinder
{
    internal static readonly (string Word, HallLevel Value)[] Levels =
        [("city", HallLevel.City), ("county", HallLevel.County), ("town", HallLevel.Town), ("village", HallLevel.Village)];

    internal static SiteProfile Bind(Section file) => new(
        file.RequireScalar("id", "changchun-2022")?.Text ?? "",
        file.RequireScalar("title", "...")?.Text ?? "",
        ByLevel(file, "hall_names"),
        ByLevel(file, "zones"),
        file.Texts("optional_zones"),
        Aliases(file),
        RetentionBinder.Profile(file))
    {
        Schedule = ScheduleBinder.Bind(file, RecordingSchedule.Always, open: null),
    };

    internal static string Word(this HallLevel level) => Array.Find(Levels, pair => pair.Value == level).Word;

    private static Dictionary<HallLevel, IReadOnlyList<string>> ByLevel(Section file, string key)
    {
        var byLevel = new Dictionary<HallLevel, IReadOnlyList<string>>();
        if (file.TakeSection(key) is not { } section)
        {
            return byLevel;
        }

        foreach (var (word, level) in Levels.Where(pair => section.Take(pair.Word) is not null))
        {
            byLevel.Add(level, section.Texts(word));
        }

        section.Finish();
        return byLevel;
    }

    private static Dictionary<string, string> Aliases(Section file)
    {
        var section = file.TakeSection("zone_aliases");
        return section?.Keys.ToDictionary(alias => alias, alias => section.TakeScalar(alias)?.Text ?? "") ?? [];
    }
}
