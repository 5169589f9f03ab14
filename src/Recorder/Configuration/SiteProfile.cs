using Supervision.Domain;

namespace Supervision.Recorder.Configuration;

/// <summary>The names of one region's standard for halls: data, because the standards contradict each other. Its clauses are read elsewhere.</summary>
/// <param name="Id">The word for it in <c>site.yaml</c>.</param>
/// <param name="Title">The document, as it is called.</param>
/// <param name="HallNames">How a hall's name ends, of each level that the standard speaks of.</param>
/// <param name="RequiredZones">The zones that a hall of a level has.</param>
/// <param name="OptionalZones">Other zones that the standard names.</param>
/// <param name="ZoneAliases">Other names that its own text uses for one of its zones.</param>
/// <param name="Retention">How long it wants the record kept; the national days where it does not say.</param>
public sealed record SiteProfile(
    string Id,
    string Title,
    IReadOnlyDictionary<HallLevel, IReadOnlyList<string>> HallNames,
    IReadOnlyDictionary<HallLevel, IReadOnlyList<string>> RequiredZones,
    IReadOnlyList<string> OptionalZones,
    IReadOnlyDictionary<string, string> ZoneAliases,
    RetentionConfiguration Retention)
{
    /// <summary>When it wants cameras recorded: all 24 hours where it does not say.</summary>
    public RecordingSchedule Schedule { get; init; } = RecordingSchedule.Always;

    /// <summary>All zones that the standard names.</summary>
    public IReadOnlyList<string> Zones { get; } = [.. RequiredZones.Values.SelectMany(zones => zones).Concat(OptionalZones).Distinct()];

    /// <summary>The profile's own word for a zone name, aliases resolved and blanks ignored; null for a name that it does not know.</summary>
    public string? ZoneType(string name)
    {
        var spoken = name.Replace(" ", "");
        var word = ZoneAliases.GetValueOrDefault(spoken, spoken);
        return Zones.Contains(word) ? word : null;
    }

    /// <summary>How a hall's name may end: of one level, or of all.</summary>
    public IReadOnlyList<string> NamesOf(HallLevel? level) =>
        level is { } one ? HallNames.GetValueOrDefault(one, []) : [.. HallNames.Values.SelectMany(names => names).Distinct()];

    /// <summary>Whether a hall's name ends as the standard wants it: for its level, or for any.</summary>
    public bool IsHallName(string name, HallLevel? level = null) => NamesOf(level).Any(ending => EndsIn(name, ending));

    /// <summary>The level that a hall's name tells; the lowest where several have this name.</summary>
    public HallLevel? LevelOf(string name) =>
        HallNames.Where(pair => pair.Value.Any(ending => EndsIn(name, ending))).Select(pair => (HallLevel?)pair.Key).Max();

    private static bool EndsIn(string name, string ending) => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal);
}
