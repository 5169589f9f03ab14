using Supervision.Recorder.Compliance;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>Words of the judgement of a hall that several rules use.</summary>
internal static class SiteRuleTexts
{
    internal static readonly Text AnyKind = new("any kind", "各类");

    private static readonly Dictionary<HallLevel, Text> Levels = new()
    {
        [HallLevel.City] = new("city", "市级"),
        [HallLevel.County] = new("county", "县（市、区）级"),
        [HallLevel.Town] = new("town", "乡镇（街道）级"),
        [HallLevel.Village] = new("village", "村（社区）级"),
    };

    private static readonly Dictionary<ClauseState, Text> States = new()
    {
        [ClauseState.Violated] = new("violated", "不符合"),
        [ClauseState.Noticed] = new("notice", "建议改进"),
        [ClauseState.Open] = new("open", "无法判定"),
        [ClauseState.Met] = new("met", "符合"),
        [ClauseState.NotApplicable] = new("does not apply", "不适用"),
    };

    private static readonly Dictionary<PlaceKind, Text> Places = new()
    {
        [PlaceKind.Hall] = new("hall", "大厅"),
        [PlaceKind.Zone] = new("zone", "功能区"),
        [PlaceKind.Counter] = new("counter", "窗口"),
        [PlaceKind.Camera] = new("camera", "摄像机"),
        [PlaceKind.Pickup] = new("pickup", "拾音器"),
        [PlaceKind.Device] = new("device", "设备"),
    };

    internal static Text Of(HallLevel level) => Levels[level];

    internal static Text Of(ClauseState state) => States[state];

    internal static Text Of(PlaceKind kind) => Places[kind];
}
