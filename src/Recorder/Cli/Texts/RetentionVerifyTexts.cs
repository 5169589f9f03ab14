namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>retention verify</c> says.</summary>
internal static class RetentionVerifyTexts
{
    internal static readonly Text Verify = new(
        "Proves retention: for each camera and each day since its commissioning and within its floor, whether every second is there, or explained and excused.",
        "证明录像保存完整：逐台摄像机、逐日核查最短保存期内（自投用起）每一秒都有录像，或已说明原因且在允许范围内。");

    internal static readonly Text AgainstOption = new(
        "Compares with this certificate, one that was kept elsewhere; by default with the newest of the nights.", "与此证书比对（另行保管的证书）；默认与最近一晚的证书比对。");
    internal static readonly Text BadAgainst = new("--against {0}: {1}", "--against {0}：{1}");
    internal static readonly Text AsOfOption = new(
        "As of this time; now by default. Of the past what is still there is judged; written like --from of `supervision gaps`.",
        "以此时刻为准，默认现在；对过去的时刻按现存记录核查，写法同 `supervision gaps` 的 --from。");

    internal static readonly Text SizesOption = new("Compares the sizes of the files, too.", "同时核对文件大小。");
    internal static readonly Text DeepOption = new("Reads every byte and compares SHA-256.", "读取全部字节并核对 SHA-256。");
    internal static readonly Text WorkersOption = new("How many work at once; as many as there are processors by default.", "并行数，默认等于处理器数。");
    internal static readonly Text ResumeOption = new("Goes on where an interrupted --deep stopped.", "从中断的 --deep 处继续。");
    internal static readonly Text CsvOption = new("Also writes one line a camera-day; the name ends in .csv, an older file is replaced.", "另写出每台摄像机每日一行的表格；文件名以 .csv 结尾，旧文件会被覆盖。");
    internal static readonly Text HtmlOption = new("Also writes a page to be printed; the name ends in .html, an older page is replaced.", "另写出可打印的网页；文件名以 .html 结尾，旧页面会被覆盖。");

    internal static readonly Text CertificateOption = new(
        "Also writes a signed certificate, for `supervision verify`; the name ends in .json, an older file is replaced.",
        "另写出签名的证书，供 `supervision verify` 验证；文件名以 .json 结尾，旧文件会被覆盖。");

    internal static readonly Text BadName = new("{0} names '{1}'; write a name that ends in {2}", "{0} 指定的是“{1}”；文件名应以 {2} 结尾");
    internal static readonly Text BadAsOf = new("--as-of {0} lies in the future, or before 1921", "--as-of {0} 在将来，或早于 1921 年");
    internal static readonly Text BadWorkers = new("--workers is {0}; give 1 to {1}", "--workers 的值为 {0}；请给 1 至 {1}");
    internal static readonly Text ResumeNeedsDeep = new("--resume goes with --deep", "--resume 须与 --deep 同用");
    internal static readonly Text NothingRecorded = new("{0}: nothing was recorded yet, so nothing can be proven", "{0}：尚无录像，无从证明");
    internal static readonly Text NothingToProve = new("{0}: by {1} (Beijing time) nothing was recorded, so nothing can be proven", "{0}：截至 {1}（北京时间）尚无录像，无从证明");
    internal static readonly Text Written = new("{0}: written", "{0}：已写出");
    internal static readonly Text Working = new("verifying", "正在核查");

    internal static readonly Text Floor = new("Kept from", "应保存自");
    internal static readonly Text Days = new("Days", "天数");
    internal static readonly Text Recorded = new("Recorded", "有录像");
    internal static readonly Text Planned = new("Not asked for", "计划不录");
    internal static readonly Text NoBackup = new("no backup", "未配置备份");
    internal static readonly Text Excused = new("Excused", "允许的缺口");
    internal static readonly Text Beyond = new("Not excused", "超出允许");
    internal static readonly Text Missing = new("Missing", "缺失");
    internal static readonly Text OnBackup = new("On backup", "有备份");
    internal static readonly Text OnUnion = new("On either", "任一处有");
    internal static readonly Text Findings = new("Findings", "问题数");
    internal static readonly Text Finding = new("Finding", "问题");
    internal static readonly Text Day = new("Day", "日期");
    internal static readonly Text What = new("What", "情况");
    internal static readonly Text Remedy = new("What to do", "处理办法");
    internal static readonly Text Archive = new("archive", "录像目录");
    internal static readonly Text NeverRecorded = new("never recorded", "从未录像");

    internal static readonly Text AsOf = new("As of {0} (Beijing time); working days by calendar {1}.", "截至 {0}（北京时间）；工作日按日历版本 {1} 计算。");

    internal static readonly Text Past = new(
        "This is a moment of the past: it was judged by what is still there, and by the rules and holds of that time.",
        "这是过去的时刻：按现存的录像和当时的规则、保全核查。");

    internal static readonly Text Live = new("A recorder is running: cameras were judged up to their last durable moment.", "录像机正在运行：各摄像机核查到最近一次落盘的时刻。");
    internal static readonly Text NotKept = new("How far it is will not be noted: {0} belongs to another account.", "进度不会保存：{0} 属于其他账户。");
    internal static readonly Text DeepSince = new("Every byte was read, since {0}.", "已读取全部字节，始于 {0}。");
    internal static readonly Text Override = new("On {0} somebody answered for what was refused: {1} ({2}: {3}).", "{0} 有人对被拒绝的操作负责放行：{1}（{2}：{3}）。");
    internal static readonly Text Calendar = new("The working days of {0} were imported on {1}: calendar {2}.", "{0} 年工作日安排于 {1} 导入：日历 {2}。");
    internal static readonly Text CalendarAnswered = new("The working days of {0} were imported on {1}: calendar {2} ({3}: {4}).", "{0} 年工作日安排于 {1} 导入：日历 {2}（{3}：{4}）。");
    internal static readonly Text DaysAlike = new("{0}; alike on {1} more days up to {2}", "{0}；至 {2} 另有 {1} 天同样");
    internal static readonly Text Overdue = new("Kept too long: {0} segments are past their ceiling, and nobody holds them.", "保存过久：{0} 个片段已超过最长保存期且未被保全。");

    internal static readonly Text Thinned = new(
        "Of what is recorded, {0} is there in key frames only, because a disk was full; {1} of that is more than is excused.",
        "已录部分中有 {0} 因磁盘已满仅录关键帧，其中 {1} 超出允许。");

    internal static readonly Text HostClock = new(
        "The recorder's clock was not synchronised in {0} of {1} samples of these days: stated, and no finding.",
        "这些日子录像机时钟的 {1} 次采样中有 {0} 次未同步：仅作说明，不算问题。");

    internal static readonly Text Uncovered = new(
        "The days of {0} are not in the calendar: only those that are certainly worked were counted, which keeps longer.",
        "日历中没有 {0} 年的安排：只计入必定上班的日子，保存期因此更长。");

    internal static readonly Text Ok = new("Proven: every required second is recorded, or explained and excused.", "核查通过：应保存的每一秒都有录像，或已说明原因且在允许范围内。");
    internal static readonly CountText NotOk = new(new("Not proven: 1 finding.", "核查未通过：1 个问题。"), new("Not proven: {0} findings.", "核查未通过：{0} 个问题。"));
}
