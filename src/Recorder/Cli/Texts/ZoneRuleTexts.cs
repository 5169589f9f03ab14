namespace Supervision.Recorder.Cli.Texts;

/// <summary>Findings about zones, the hall's name, the label and how long recordings are kept.</summary>
internal static class ZoneRuleTexts
{
    internal static readonly Text NotWatched = new("no camera watches the zone", "该功能区没有摄像机");
    internal static readonly Text NotWatchedRemedy = new("set up a camera, or add '{0}' to 'covers' of one that already sees it", "加装摄像机；已有摄像机能拍到的，在其“covers”中写上 {0}");
    internal static readonly Text NotRecorded = new("nothing is recorded of any of its cameras ({0})", "其摄像机（{0}）均没有录像");
    internal static readonly Text NotRecordedRemedy = new("start the recorder, or look into its health page for the reason", "启动录像，或在 /health 页面查看原因");
    internal static readonly Text Watched = new("{0} of {1} zones have a camera", "{1} 个功能区中 {0} 个有摄像机");

    internal static readonly Text NoDome = new("neither a dome nor another camera reaches the zone", "动点摄像机和其他摄像机都拍不到该功能区");
    internal static readonly Text NoDomeButFixed = new("a fixed camera sees the zone, but no dome reaches it", "该功能区只有定点摄像机，没有动点摄像机覆盖");
    internal static readonly Text NoDomeRemedy = new("give a dome a preset of the zone and add '{0}' to its 'covers'", "给动点摄像机加一个拍摄该区的预置位，并在其“covers”中写上 {0}");
    internal static readonly Text ByDome = new("a dome reaches {0} of the {1} zones without counters", "没有窗口的 {1} 个功能区中，{0} 个有动点摄像机覆盖");
    internal static readonly Text BlindSpots = new("blind spots show in the pictures only: needed is a walk through the hall before the cameras", "有无死角只能看画面：需对照画面在大厅走一遍");

    internal static readonly Text HallName = new("the name of a hall of this level ({0}) ends in {1}", "该级别（{0}）的大厅名称应以“{1}”结尾");
    internal static readonly Text HallNameRemedy = new("correct the hall's name or 'level'", "改正大厅名称或“level”");
    internal static readonly Text HallNameGround = new("{0}; level {1}: a name ends in {2}", "{0}；{1}的名称以“{2}”结尾");

    internal static readonly Text NoZone = new("the hall has no such zone", "大厅没有设置该功能区");
    internal static readonly Text NoZoneRemedy = new("set it up, or give the zone that serves as it 'type: {0}'", "设置该功能区；已有功能区承担其职能的，写上“type: {0}”");
    internal static readonly Text UnknownZone = new("the standard does not know a zone of this name", "标准中没有这一功能区名称");
    internal static readonly Text UnknownZoneRemedy = new("name it as the standard does, or say by 'type' what it is for", "按标准命名，或用“type”写明其类型");
    internal static readonly Text ZonesThere = new("{0} of {1} zones that the standard asks for are there", "标准要求的 {1} 个功能区已设 {0} 个");
    internal static readonly Text NoSuchZone = new("the hall has no {0}", "大厅没有{0}");
    internal static readonly Text DayAndNight = new("recorded day and night", "昼夜录像");

    internal static readonly Text NotAlways = new("it is open day and night, and its camera is recorded by a schedule only ({0})", "该区昼夜开放，而其摄像机只按录像计划录像（{0}）");
    internal static readonly Text NotAlwaysRemedy = new("write 'schedule: always' for camera '{0}'", "在摄像机“{0}”下写 schedule: always");

    internal static readonly Text NoLabel = new("its pictures get no label (label mode none)", "画面没有标注（label.mode 为 none）");
    internal static readonly Text NoLabelRemedy = new("take 'mode: none' out of its label", "删去其 label 中的“mode: none”");
    internal static readonly Text NoLabelMeasured = new("its last recording has no label, though one is configured (measured)", "已配置标注，但最近的录像没有标注（实测）");
    internal static readonly Text NoLabelMeasuredRemedy = new("restart the recorder with this configuration", "用本配置重新启动录像");
    internal static readonly Text OtherWord = new("the label says '{0}', which is not the standard's word for a zone", "标注写的是“{0}”，不是标准中的功能区名称");
    internal static readonly Text OtherWordRemedy = new("name the zone as the standard does: {0}", "按标准命名该功能区：{0}");
    internal static readonly Text AnyOf = new("{0} or another of its zones", "{0}等");
    internal static readonly Text Labelled = new("{0} of {1} cameras have the label at the bottom right: {2}", "{1} 路摄像机中 {0} 路在右下角有标注：{2}");
    internal static readonly Text BeijingTime = new("Beijing time (UTC+8)", "北京时间（UTC+8）");

    internal static readonly Text ClockUnknown = new(
        "whether the clock of the recording machine is right is not in the file: needed is its synchronisation ('chronyc tracking')",
        "录像主机的时钟是否准确，文件中看不出：需查看其时间同步状态（chronyc tracking）");

    internal static readonly Text ClockOff = new("the clock of the recording machine was off by {0} s at {1} (measured); 1 s is allowed", "录像主机的时钟在 {1} 偏差 {0} 秒（实测）；允许 1 秒");
    internal static readonly Text ClockOffRemedy = new("see 'chronyc tracking' and mend its time servers", "用 chronyc tracking 查看并排除时间服务器故障");
    internal static readonly Text CameraClockOff = new("the camera draws the time itself, and its clock was off by {0} s at {1} (measured); 1 s is allowed", "时间由摄像机自行叠加，其时钟在 {1} 偏差 {0} 秒（实测）；允许 1 秒");
    internal static readonly Text CameraClockOffRemedy = new("set its clock and time server: `supervision provision {0} --apply`", "设置其时钟和时间服务器：supervision provision {0} --apply");
    internal static readonly Text ClockFree = new("the clock of the recording machine was not synchronised at {0} (measured: {1} of {2} samples)", "录像主机的时钟在 {0} 未同步（实测：{2} 次中有 {1} 次）");
    internal static readonly Text ClockFreeRemedy = new("install chrony, and see by 'chronyc sources' that a time server answers", "安装 chrony，并用 chronyc sources 确认有时间服务器应答");
    internal static readonly Text ClockRight = new(
        "measured: the clock of the recording machine was synchronised in {0} of {1} samples from {2} to {3} and off by at most {4} s",
        "实测：录像主机的时钟自 {2} 至 {3} 的 {1} 次取样中 {0} 次已同步，偏差最大 {4} 秒");

    internal static readonly Text WorkingDaysUnknown = new(
        "the file does not tell how long recordings stay: needed is an archive with {0} whole working days and no unexplained gap ('check', 'gaps')",
        "文件中看不出录像保存多久：需要存满 {0} 个工作日、且没有原因不明缺口的录像（用 check、gaps 查看）");

    internal static readonly Text DaysUnknown = new(
        "the file does not tell how long recordings stay: needed is an archive with {0} whole days and no unexplained gap ('check', 'gaps')",
        "文件中看不出录像保存多久：需要存满 {0} 天、且没有原因不明缺口的录像（用 check、gaps 查看）");

    internal static readonly Text Kept = new("measured: recordings from {0} to {1}, calendar days: {2}", "实测：录像自 {0} 至 {1}，共 {2} 个日历日");
}
