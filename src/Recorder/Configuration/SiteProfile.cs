namespace Supervision.Recorder.Configuration;

/// <summary>The rules of one region's standard for halls: data, because the standards contradict each other.</summary>
/// <param name="Id">The word for it in <c>site.yaml</c>.</param>
/// <param name="Title">The standard, for people.</param>
/// <param name="Zones">Names of zones that it knows.</param>
/// <param name="ZoneAliases">Other names that its own text uses for one of <paramref name="Zones"/>.</param>
/// <param name="HallNames">How a hall's name ends, by its level; '...' stands for the place.</param>
public sealed record SiteProfile(
    string Id,
    string Title,
    IReadOnlyList<string> Zones,
    IReadOnlyDictionary<string, string> ZoneAliases,
    IReadOnlyList<string> HallNames)
{
    /// <summary>The profile's own word for a zone name, aliases resolved and blanks ignored; null for a name that it does not know.</summary>
    public string? ZoneType(string name)
    {
        var spoken = name.Replace(" ", "");
        var word = ZoneAliases.GetValueOrDefault(spoken, spoken);
        return Zones.Contains(word) ? word : null;
    }

    /// <summary>Whether a hall's name follows the standard.</summary>
    public bool IsHallName(string name) =>
        HallNames.Any(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal));
}
