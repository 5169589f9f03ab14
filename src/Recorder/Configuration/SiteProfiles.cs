using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Configuration;

/// <summary>The profiles that the program knows: <c>Data/profiles</c>.</summary>
public static class SiteProfiles
{
    private static readonly Lazy<IReadOnlyList<SiteProfile>> Known = new(() =>
        [.. new[] { "changchun-2022", "changzhou", "jiangsu-draft", "qidong-2020", "ningbo" }.Select(id => StandardFile.Read(id, ProfileBinder.Bind))]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SiteProfile> All => Known.Value;

    /// <summary>Words of the first version of <c>site.yaml</c>, which were a profile and a level in one.</summary>
    internal static readonly (string Word, string Profile, HallLevel? Level)[] Former =
    [
        ("changchun-zwzx", "changchun-2022", HallLevel.County), ("changchun-bmzx", "changchun-2022", HallLevel.Town),
        ("changchun-bmz", "changchun-2022", HallLevel.Village), ("qidong", "qidong-2020", null),
    ];
}
