namespace Supervision.Recorder.Cli.Texts;

/// <summary>The words of the printed page of a verification of retention.</summary>
internal static class RetentionPageTexts
{
    internal static readonly Text Kind = new("Video supervision · proof of retention", "视频电子监察 · 录像保存核查");
    internal static readonly Text Title = new("Report on the completeness of recordings", "录像保存完整性核查报告");
    internal static readonly Text Passed = new("Proven: complete", "核查通过");
    internal static readonly Text PassedDetail = new("Each required second is recorded, or explained and excused.", "应保存的每一秒都有录像，或已说明原因且在允许范围内。");
    internal static readonly Text Failed = new("Not proven", "核查未通过");
    internal static readonly Text FailedDetail = new("{0} findings on {1} camera-days; see part 2.", "{1} 个摄像机日有 {0} 个问题，见第二部分。");

    internal static readonly Text Data = new("Data directory", "数据目录");
    internal static readonly Text Host = new("Machine", "主机");
    internal static readonly Text AsOf = new("As of", "截至时间");
    internal static readonly Text Beijing = new("{0} (Beijing time)", "{0}（北京时间）");
    internal static readonly Text Floor = new("To be kept from", "应保存自");
    internal static readonly Text FloorDays = new("{0} ({1})", "{0}（{1}）");
    internal static readonly Text WorkingDays = new("{0} working days", "{0} 个工作日");
    internal static readonly Text CalendarDays = new("{0} days", "{0} 天");
    internal static readonly Text Calendar = new("Calendar", "工作日日历");
    internal static readonly Text Scope = new("Scope", "范围");
    internal static readonly Text ScopeSize = new("{0} cameras, {1} camera-days, {2} segments, {3}", "摄像机 {0} 路，{1} 个摄像机日，片段 {2} 个，{3}");
    internal static readonly Text Allowed = new("Excused a day", "每日允许缺口");
    internal static readonly Text AllowedCause = new("{0} {1} s", "{0} {1} 秒");
    internal static readonly Text AllowedAll = new("{0} without limit", "{0} 不限");
    internal static readonly Text Certificate = new("Certificate", "证书");
    internal static readonly Text Signed = new("{0}, SHA-256 {1}, signed by key {2}", "{0}，SHA-256 {1}，签名密钥 {2}");
    internal static readonly Text Depth = new("Compared", "核查方式");
    internal static readonly Text DepthDeep = new("names and sizes of files; all bytes by SHA-256", "文件名、大小，并逐字节核对 SHA-256");
    internal static readonly Text DepthSizes = new("names and sizes of files", "文件名和大小");
    internal static readonly Text DepthNames = new("names of files", "文件名");
    internal static readonly Text Clock = new("Recorder's clock", "录像机时钟");
    internal static readonly Text ClockSynchronised = new("synchronised in {0} of {1} samples", "{1} 次采样中 {0} 次已同步");
    internal static readonly Text ClockUnknown = new("not sampled", "无采样");

    internal static readonly Text HallName = new("Hall", "大厅");
    internal static readonly Text Planned = new("not asked for", "计划不录");
    internal static readonly Text MapPlanned = new("the schedule asks for nothing", "录像计划不要求录像");
    internal static readonly Text Required = new("required", "应保存");
    internal static readonly Text Recorded = new("recorded", "有录像");
    internal static readonly Text Excused = new("excused", "允许的缺口");
    internal static readonly Text Beyond = new("not excused", "超出允许");
    internal static readonly Text Missing = new("missing", "缺失");
    internal static readonly Text SumsNote = new("hours:minutes:seconds, all cameras", "各摄像机合计，时:分:秒");

    internal static readonly Text Map = new("1. Cameras by days", "一、逐日情况");
    internal static readonly Text MapFull = new("complete", "完整");
    internal static readonly Text MapExcused = new("gaps or key frames only, excused", "有允许的缺口或仅录关键帧");
    internal static readonly Text MapCopy = new("complete, backup is not", "完整，备份有缺");
    internal static readonly Text MapForeign = new("a foreign file lies there", "有外来文件");
    internal static readonly Text MapFault = new("findings", "有问题");
    internal static readonly Text MapNone = new("before commissioning", "尚未投用");
    internal static readonly Text MapOff = new("day off", "非工作日");
    internal static readonly Text MapHeld = new("held", "保全");

    internal static readonly Text Findings = new("2. Findings", "二、问题清单");
    internal static readonly Text NoFindings = new("None.", "没有问题。");
    internal static readonly Text Causes = new("3. Gaps by cause", "三、缺口原因汇总");
    internal static readonly Text NoCauses = new("There are no gaps.", "没有缺口。");
    internal static readonly Text Cause = new("Cause", "原因");
    internal static readonly Text CauseTime = new("Time", "时长");
    internal static readonly Text CauseDays = new("Camera-days", "涉及摄像机日");
    internal static readonly Text CauseBeyond = new("Not excused", "其中超出允许");
    internal static readonly Text Backup = new("4. Primary and backup", "四、主存储与备份");
    internal static readonly Text Place = new("Where", "存储位置");
    internal static readonly Text Primary = new("primary", "主存储");
    internal static readonly Text Union = new("either of them", "任一处");
    internal static readonly Text Share = new("Of the required time", "占应保存时长");
    internal static readonly Text Covered = new("Recorded time there", "录像时长");
    internal static readonly Text State = new("State", "情况");
    internal static readonly Text NoBackup = new("There is no backup in the record.", "记录中没有备份。");
    internal static readonly Text BackupState = new("{0} segments; {1} still to come, {2} missing", "片段 {0} 个；待备份 {1} 个，缺 {2} 个");
    internal static readonly Text Cameras = new("5. Cameras", "五、摄像机");
    internal static readonly Text Commissioned = new("Commissioned", "投用时间");
    internal static readonly Text Rule = new("Kept from", "应保存自");
    internal static readonly Text Labels = new("Label, clock", "标注与时钟");
    internal static readonly Text Label = new("{0}: {1}", "{0}：{1}");
    internal static readonly Text StripWorst = new("strip: worst picture {0} dB", "标注条：最差画面 {0} dB");
    internal static readonly Text ClockWorst = new("clock off by up to {0} s", "时钟最大偏差 {0} 秒");
    internal static readonly Text Notes = new("Notes", "说明");
    internal static readonly Text Number = new("No.", "序号");
    internal static readonly Text Inspector = new("Verified by", "核查人");
    internal static readonly Text ForTheHall = new("For the hall", "大厅负责人");
    internal static readonly Text Date = new("Date", "日期");
    internal static readonly Text Seal = new("(seal)", "（盖章）");
    internal static readonly Text Foot = new("Made {0} (Beijing time) by supervision {1}. Times are Beijing time.", "本页由 supervision {1} 于 {0} 生成；时间均为北京时间。");

    /// <summary>A label mode as rows have it; null for one that is not known here.</summary>
    internal static Text? Mode(string label) => label switch
    {
        "strip" => new("label strip", "标注条"),
        "pixels" => new("label in the pixels", "烧入标注"),
        "camera" => new("camera's own label", "摄像机标注"),
        "none" => new("no label", "无标注"),
        _ => null,
    };
}
