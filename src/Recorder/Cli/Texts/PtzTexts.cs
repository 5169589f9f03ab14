namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>ptz</c> says.</summary>
internal static class PtzTexts
{
    internal static readonly Text Ptz = new(
        "Moves a dome: goto PRESET, home, move, stop; keeps where it looks: set PRESET, set-home; forgets: remove PRESET; shows presets or status. Each action is logged with who did it.",
        "控制球机：goto 预置位、home、move、stop；保存当前位置：set 预置位、set-home（看守位）；删除：remove 预置位；显示 presets（预置位）、status（状态）。每次操作都会记录操作人。");

    internal static readonly Text CameraArgument = new("Id of the camera in site.yaml.", "摄像机在 site.yaml 中的编号。");
    internal static readonly Text ActionArgument = new("goto, home, move, stop, presets, set, set-home, remove or status.", "goto、home、move、stop、presets、set、set-home、remove 或 status。");
    internal static readonly Text PresetArgument = new("For goto and remove: name or token of the preset. For set: its name; one that has it already is replaced.", "用于 goto 和 remove：预置位的名称或标识。用于 set：名称；已有同名预置位则替换。");
    internal static readonly Text PanOption = new("For move: speed from -1 (left) to 1 (right).", "用于 move：水平速度，-1（左）至 1（右）。");
    internal static readonly Text TiltOption = new("For move: speed from -1 (down) to 1 (up).", "用于 move：垂直速度，-1（下）至 1（上）。");
    internal static readonly Text ZoomOption = new("For move: speed from -1 (wide) to 1 (near).", "用于 move：变倍速度，-1（拉远）至 1（拉近）。");
    internal static readonly Text SecondsOption = new("For move: how long, up to {0} (default 1).", "用于 move：时长，最长 {0} 秒（默认 1）。");
    internal static readonly Text ConfigOption = new("The configuration (default: site.yaml).", "配置文件（默认为 site.yaml）。");
    internal static readonly Text DataOption = new("The data directory: knows where a camera was found again.", "数据目录：记有摄像机换址后的新地址。");

    internal static readonly Text BadAction = new("'{0}' is no action; write one of {1}", "“{0}”不是操作；应为以下之一：{1}");
    internal static readonly Text NoPreset = new("{0} needs a preset (`supervision ptz {1} presets` shows them)", "{0} 需要预置位（可用 supervision ptz {1} presets 查看）");

    internal static readonly Text BadName = new(
        "'{0}' cannot be the name of a preset; write 1 to {1} characters, without control characters, and without a space at either end",
        "“{0}”不能作为预置位名称；应为 1 至 {1} 个字符，不含控制字符，首尾不含空格");

    internal static readonly Text TooMuch = new("'{0}' does not go with '{1}'; take it out", "“{0}”不能与“{1}”一起使用；请去掉");
    internal static readonly Text NoSpeed = new("move needs a speed: --pan, --tilt or --zoom, from -1 to 1", "move 需要速度：--pan、--tilt 或 --zoom，范围 -1 至 1");
    internal static readonly Text BadNumber = new("{0} is '{1}'; write a number from {2} to {3}", "{0} 的值为“{1}”，应为 {2} 至 {3} 的数字");
    internal static readonly Text NoCamera = new("{0} has no camera '{1}'; it has {2}", "{0} 中没有摄像机“{1}”；已有：{2}");

    internal static readonly Text NoOnvif = new(
        "camera '{0}' has an RTSP address, by which it cannot be moved; give its ONVIF address by 'onvif' in site.yaml",
        "摄像机“{0}”只有 RTSP 地址，无法控制；请在 site.yaml 中用“onvif”给出其 ONVIF 地址");

    internal static readonly Text Token = new("Token", "标识");
    internal static readonly Text Pan = new("Pan", "水平");
    internal static readonly Text Tilt = new("Tilt", "垂直");
    internal static readonly Text Zoom = new("Zoom", "变倍");
    internal static readonly Text Moving = new("moving", "运动中");
    internal static readonly Text Still = new("still", "静止");
    internal static readonly Text Unknown = new("not told", "未告知");
    internal static readonly Text Status = new("{0}: pan {1}, tilt {2}, zoom {3}, {4}", "{0}：水平 {1}，垂直 {2}，变倍 {3}，{4}");
    internal static readonly Text Error = new("{0}: the camera says: {1}", "{0}：摄像机报告：{1}");
}
