namespace Supervision.Recorder.Cli.Texts;

/// <summary>What a check says.</summary>
internal static class CheckTexts
{
    internal static readonly Text Checking = new("checking", "正在检查");
    internal static readonly Text Rebuilding = new("rebuilding the catalogue", "正在重建目录库");
    internal static readonly Text Recorded = new("Recorded", "录像时长");
    internal static readonly Text GapTime = new("Gap time", "缺口时长");
    internal static readonly Text Finding = new("Finding", "问题");
    internal static readonly Text Remedy = new("What to do", "处理办法");
    internal static readonly Text Ok = new("All is well: everything is recorded or explained.", "检查通过：所有时段均有录像或已说明原因。");
    internal static readonly CountText NotOk = new(new("1 finding.", "发现 1 个问题。"), new("{0} findings.", "发现 {0} 个问题。"));
    internal static readonly Text Thinned = new("{0}: of what is recorded, {1} is there in key frames only, because the disk was full.", "{0}：已录部分中有 {1} 因磁盘已满仅录关键帧。");
    internal static readonly Text Live = new("A recorder is running; what it has in work was left out.", "录像机正在运行；正在写入的部分未检查。");

    internal static readonly Text Rebuilt = new(
        "The catalogue was made anew from {0} segments and {1} journal records. Deletion stays off until an operator confirms.",
        "已由 {0} 个片段和 {1} 条日志重建目录库。在操作员确认之前不会删除录像。");

    internal static readonly Text Unreadable = new("unreadable: {0}: {1}", "无法读取：{0}：{1}");

    internal static readonly Text Changed = new(
        "changed: {0}: its SHA-256 is {1}, {2} was recorded, says {3}; the catalogue keeps what was recorded",
        "已被改动：{0}：现摘要为 {1}，录制时为 {2}（依据：{3}）；目录库保留录制时的摘要");
}
