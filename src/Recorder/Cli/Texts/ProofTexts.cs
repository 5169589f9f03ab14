using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>What a verification of retention can find, in plain words; details and remedies, which come in English.</summary>
internal static class ProofTexts
{
    internal static readonly Text[] Details =
    [
        new("files that are not there, {0}: {1}", "缺失文件 {0} 个：{1}"),
        new("files of another size than was recorded, {0}: {1}", "大小与录制时不符的文件 {0} 个：{1}"),
        new("files whose SHA-256 is not the recorded one, {0}: {1}", "SHA-256 与录制时不符的文件 {0} 个：{1}"),
        new("files that cannot be read, {0}: {1}", "无法读取的文件 {0} 个：{1}"),
        new("segments that the catalogue does not have, {0}: {1}", "目录库中没有的片段 {0} 个：{1}"),
        new("files left open by a recorder, and none runs, {0}: {1}", "录像机遗留的未完成文件 {0} 个（录像机未运行）：{1}"),
        new("segments that do not name the one before them, {0}: number {1}", "与上一片段不衔接的片段 {0} 个：编号 {1}"),
        new("files that the recorder did not make, {0}: {1}", "非录像机生成的文件 {0} 个：{1}"),
        new("segments that were recorded and are nowhere, {0}", "曾录制而今无处可寻的片段：{0}"),
        new("files that are not what their rows say, by their first box, {0}: {1}", "文件头与目录库登记不符的文件 {0} 个：{1}"),
        new("table '{0}' is not what the journal says, rows too much: {1}, rows missing: {2}: {3}", "目录库的表“{0}”与日志不符，多 {1} 行，少 {2} 行：{3}"),
        new("certificate {0}: {1}", "证书 {0}：{1}"),
        new("the journal names it, and it is not there", "日志记有此证书，但文件不在"),
        new("it is not the one that the journal names", "与日志所记的不是同一份"),
        new("the journal from {0} to {1} is not what was signed", "{0} 至 {1} 的日志与签名时不符"),
        new("camera {0}, {1}: its segments are not those that were signed", "摄像机 {0}，{1}：其片段与签名时不符"),
        new("its signature does not belong to it: it was changed", "签名与内容不符：已被改动"),
        new("{0} and {1} more", "{0} 等，另有 {1} 个"),
        new("{0} bytes), {1}", "{0} 字节), {1}"),
        new("{0} ({1} bytes)", "{0} ({1} 字节)"),
        new("nothing explains {0} s (Beijing time): {1}", "{0} 秒既无录像也无原因（北京时间）：{1}"),
        new("{0}: {1} s are missing, {2} s of a day are excused", "{0}：缺 {1} 秒，每日允许 {2} 秒"),
        new("planned: {0} s are missing, and no schedule that was in force left them out", "计划不录：缺 {0} 秒，而当时生效的录像计划并未免录"),
        new("the schedule left out {0} s, {1} s of a day are allowed", "录像计划免录 {0} 秒，每日允许 {1} 秒"),
        new("nobody planned this: find out why it was not recorded, and report this as an error of the recorder; a schedule that is set afterwards explains nothing older", "并无这样的计划：请查明未录像的原因，并作为录像机的错误报告；事后设置的录像计划不能说明更早的缺口"),
        new("record longer: `schedule` in site.yaml; where so little is agreed, raise what the configuration lets schedules leave out (`retention.allowed`, planned)", "请在 site.yaml 的 schedule 中延长录像时间；确属约定的，可提高配置允许免录的秒数（`retention.allowed` 的 planned）"),
        new(
            "{0} s are there in key frames only, because the disk was full, and {1} s are missing for it; {2} s of a day are excused",
            "因磁盘已满，{0} 秒仅录关键帧，另缺 {1} 秒；每日允许 {2} 秒"),
        new("segments number {0} to {1} were deleted on {2} (record {3}), and had to be kept", "编号 {0} 至 {1} 的片段于 {2} 被删除（日志第 {3} 条），但当时必须保存"),
        new("segments that are not in the backup '{0}', though later ones are: {1} of {2}", "备份“{0}”中缺少片段（更晚的已备份）：{2} 个中缺 {1} 个"),
        new(
            "start the recorder where none runs: it takes in what was being written and explains the rest; else restore the segments of that time from a backup, or report this as an error of the recorder",
            "录像机未运行的，请启动：它会接收未写完的文件并说明其余时段；否则请从备份恢复该时段的片段，或作为录像机的错误报告"),
        new("mend the cause; where so much is agreed, raise what the configuration excuses: it counts from then on", "消除原因；确属约定的，可在配置中提高允许值，自设置之时起生效"),
        new(
            "enlarge the disk; where so much is agreed, raise what the configuration excuses of the cause disk: it counts from then on",
            "扩充磁盘；确属约定的，可在配置中提高 disk 的允许值，自设置之时起生效"),
        new("restore these segments from a backup; the ledger names them, and the journal who deleted", "从备份恢复这些片段；删除台账列有明细，日志记有经过"),
        new("restore the files from a backup", "从备份恢复这些文件"),
        new("restore the files from a backup; keep these as evidence", "从备份恢复这些文件，并保留现有文件作为证据"),
        new("start the recorder; if that does not help, rebuild the catalogue: `supervision check --rebuild`", "启动录像机；若仍不行，重建目录库：`supervision check --rebuild`"),
        new("copy them again: `supervision backup run`", "重新备份：`supervision backup run`"),
        new("restore the journal from a backup where records of it are missing; else rebuild the catalogue: `supervision check --rebuild`", "日志缺少记录时，请从备份恢复日志；否则重建目录库：`supervision check --rebuild`"),
        new("restore what was signed from a backup, and find out who changed it", "请从备份恢复已签名的内容，并查明何人改动"),
        new("find out who put it there, and judge anew with the right one", "请查明何人放入，并用正确的日历重新核查"),
        new("restore these segments from a backup", "从备份恢复这些录像段"),
        new("restore the ledger's file from a backup: what was deleted cannot be proven without it", "从备份恢复台账文件：没有它就无法证明删除过什么"),
        new("camera-off", "摄像机离线"),
        new("recorder-stopped", "录像机停止运行"),
        new("clock-step", "系统时钟跳变"),
        new("camera-change", "摄像机参数变更"),
        new("wrong-device", "地址上是其他设备"),
        new("network", "网络中断或丢包"),
        new("disk", "磁盘故障或已满"),
        new("overload", "录像机过载丢帧"),
        new("damage", "录像文件损坏"),
    ];

    internal static Text Of(ProofCode code) => code switch
    {
        ProofCode.Unexplained => new("unexplained", "无录像且无原因"),
        ProofCode.OverAllowance => new("more than is excused", "缺口超出允许"),
        ProofCode.NotInSchedule => new("not in the schedule", "不在录像计划内"),
        ProofCode.ScheduleTooNarrow => new("schedule too narrow", "录像计划过窄"),
        ProofCode.Thinned => new("key frames only", "仅录关键帧"),
        ProofCode.DeletedInFloor => new("deleted too early", "提前删除"),
        ProofCode.FileMissing => new("file missing", "文件缺失"),
        ProofCode.SizeDiffers => new("size differs", "文件大小不符"),
        ProofCode.DigestDiffers => new("file was changed", "文件摘要不符（已被改动）"),
        ProofCode.FileUnreadable => new("file unreadable", "文件无法读取"),
        ProofCode.NotInCatalog => new("not in the catalogue", "目录库无此文件"),
        ProofCode.UnknownFile => new("foreign file", "外来文件"),
        ProofCode.LeftOver => new("left over", "遗留的未完成文件"),
        ProofCode.ChainBroken => new("digest chain broken", "摘要链断裂"),
        ProofCode.CopyMissing => new("backup copy missing", "备份缺失"),
        ProofCode.SegmentMissing => new("segment missing", "录像段缺失"),
        ProofCode.BoxDiffers => new("file is another one", "文件与登记不符"),
        ProofCode.CertificateDiffers => new("not what was signed", "与已签名证书不符"),
        ProofCode.CalendarDiffers => new("calendar not imported", "日历未经导入"),
        ProofCode.LedgerDiffers => new("deletion ledger differs", "删除台账不符"),
        ProofCode.JournalDiffers => new("journal and catalogue differ", "日志与目录库不符"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "no text for this finding"),
    };
}
