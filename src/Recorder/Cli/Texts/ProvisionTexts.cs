using Supervision.Recorder.Provision;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>provision</c> says around its rows.</summary>
internal static class ProvisionTexts
{
    internal static readonly Text Provision = new(
        "Brings cameras to the hall's standard: shows the difference, sets what the camera offers, reads it back and measures the stream.",
        "把摄像机设置到大厅标准：先显示差异，再设置摄像机支持的内容，然后回读并实测码流。");

    internal static readonly Text Target = new("Id of a camera of the site, or an address as for probe; several are done one after the other.", "站点配置中的摄像机编号，或与 probe 相同的地址；可写多个，依次进行。");
    internal static readonly Text NoCamera = new(
        "{0} has no camera '{1}'; it has {2}; for a device that is not in it, write its address, or http://{1}/ where that is its host name",
        "{0} 中没有摄像机“{1}”；已有：{2}；不在其中的设备请写地址，主机名即为此名的写 http://{1}/");

    internal static readonly Text NoCameraNear = new(
        "{0} has no camera '{1}' (did you mean '{2}'?); it has {3}; for a device that is not in it, write its address, or http://{1}/ where that is its host name",
        "{0} 中没有摄像机“{1}”（是否指“{2}”？）；已有：{3}；不在其中的设备请写地址，主机名即为此名的写 http://{1}/");

    internal static readonly Text NoSite = new(
        "'{0}' is no address, and there is no {1} here whose camera it could be; name the configuration by --config FILE, or write the camera's address, or http://{0}/ where that is its host name",
        "“{0}”不是地址，当前文件夹中也没有 {1} 可查此摄像机；请用 --config FILE 指定配置，或写摄像机地址，主机名即为此名的写 http://{0}/");

    internal static readonly Text PlanOption = new("Only shows what would be set.", "只显示将要设置的内容。");
    internal static readonly Text ApplyOption = new("Sets it.", "执行设置。");
    internal static readonly Text PlanOrApply = new("say what is wanted: --plan shows what would be set, --apply sets it", "请指明：--plan 只显示将要设置的内容，--apply 执行设置");
    internal static readonly Text NotReached = new("{0}: {1}", "{0}：{1}");
    internal static readonly Text Camera = new("{0}: {1} {2}, serial {3}, media profile {4}", "{0}：{1} {2}，序列号 {3}，媒体配置 {4}");
    internal static readonly Text What = new("What", "项目");
    internal static readonly Text Is = new("Is", "现状");
    internal static readonly Text ShallBe = new("Shall be", "应为");
    internal static readonly Text Was = new("Was", "原为");
    internal static readonly Text Now = new("Now", "现为");
    internal static readonly Text Result = new("Result", "结果");
    internal static readonly Text Why = new("Why", "原因");
    internal static readonly Text NothingToDo = new("{0}: nothing to set", "{0}：无需设置");
    internal static readonly Text Good = new("{0}: at the standard", "{0}：已达标准");
    internal static readonly Text Differs = new("{0}: not at the standard: {1}", "{0}：未达标准：{1}");

    private static readonly Text AtStandard = new("at the standard", "符合");
    private static readonly Text Planned = new("to be set", "待设置");
    private static readonly Text Changed = new("set", "已设置");
    private static readonly Text Nearest = new("nearest offered", "摄像机所能提供的最接近值");
    private static readonly Text NotOffered = new("not offered", "不提供");
    private static readonly Text Refused = new("refused", "被拒绝");
    private static readonly Text NotDone = new("said OK, not done", "应答成功但未执行");
    private static readonly Text NotInStream = new("not so in the stream", "码流中并非如此");

    internal static Text Of(ItemVerdict verdict) => verdict switch
    {
        ItemVerdict.AtStandard => AtStandard,
        ItemVerdict.Planned => Planned,
        ItemVerdict.Changed => Changed,
        ItemVerdict.Nearest => Nearest,
        ItemVerdict.NotOffered => NotOffered,
        ItemVerdict.Refused => Refused,
        ItemVerdict.NotDone => NotDone,
        _ => NotInStream,
    };
}
