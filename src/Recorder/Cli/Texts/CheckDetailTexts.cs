namespace Supervision.Recorder.Cli.Texts;

/// <summary>Details and remedies of a check's findings; JSON has them in English.</summary>
internal static class CheckDetailTexts
{
    internal static readonly Text[] All =
    [
        new("rebuild the catalogue: `supervision check --rebuild`", "重建目录库：`supervision check --rebuild`"),
        new("rebuild the catalogue (`supervision check --rebuild`)", "重建目录库（`supervision check --rebuild`）"),
        new("nothing explains {0}", "{0} 没有原因"),
        new("restore the segments of that time from a backup; where none was deleted, report this and the recorder's log as an error of the recorder", "请从备份恢复该时段的片段；若没有片段被删除，请连同录像机的运行记录作为录像机的错误报告"),
        new("a recorder runs", "录像机正在运行"),
        new("the recorder stopped in order", "录像机已正常停止"),
        new("{0}, and nothing is stored or explained from {1} to {2}", "{0}，但 {1} 至 {2} 既无录像也无说明"),
        new(
            "look at the recorder's /health and its log of that time, start it anew, and report this as an error of the recorder",
            "查看录像机的 /health 和当时的运行记录，重新启动，并作为录像机的错误报告"),
        new("two segments show {0}", "有两个片段都是 {0}"),
        new("the sound of {0} is missing within {1}, and no gap explains it", "{1} 内缺少 {0} 的声音，且无缺口记录"),
        new(
            "compare the recorder's log of that time; where the file's digest is right, report this as an error of the recorder",
            "对照录像机当时的运行记录；文件摘要无误的，作为录像机的错误报告"),
        new("look for a clock that was set while no recorder ran", "查找录像机未运行时被拨动的时钟"),
        new("its box does not name the segment before it", "文件中记录的上一片段不符"),
        new("restore the missing or changed segment before it from a backup", "从备份恢复在它之前缺失或被改动的片段"),
        new("re-labelling did not finish it", "重新标注没有完成"),
        new("delete it; `supervision strip check --relabel` makes it again", "删除它；`supervision strip check --relabel` 会重新生成"),
        new("the journal does not know this re-labelled file", "日志中没有这个重新标注的文件"),
        new("the journal has this re-labelled file, it is not there", "日志有此重新标注的文件，但文件不在"),
        new("the file has {0} bytes, the journal says {1}", "文件为 {0} 字节，日志记为 {1}"),
        new("the file's SHA-256 is {0}, the journal says {1}", "文件摘要为 {0}，日志记为 {1}"),
        new(
            "move it out of the archive; the segment itself is not touched by this, and `supervision strip check --relabel` makes it again",
            "把它移出录像目录；原片段不受影响，`supervision strip check --relabel` 会重新生成"),
        new("the recorder did not make this file", "该文件不是录像机生成的"),
        new("move it out of the archive", "把它移出录像目录"),
        new("a recorder left it open and none runs", "录像机未写完就中断，且现在没有运行"),
        new("start the recorder: it adopts the file", "启动录像机：它会接收该文件"),
        new("the catalogue does not have this segment", "目录库中没有这个片段"),
        new("start the recorder; if that does not help, {0}", "启动录像机；若仍不行，{0}"),
        new("line {0}: {1}", "第 {0} 行：{1}"),
        new("the last line is unfinished ({0} bytes)", "最后一行没有写完（{0} 字节）"),
        new("the line is too long", "该行过长"),
        new("start the recorder: it cuts the unfinished line off", "启动录像机：它会截去未写完的行"),
        new("restore the file from a backup", "从备份恢复该文件"),
        new("restore the file from a backup; keep this one as evidence", "从备份恢复该文件，并保留现有文件作为证据"),
        new("the journal goes to record {0}, the catalogue to {1}", "日志到第 {0} 条，目录库到第 {1} 条"),
        new("the catalogue goes to record {0}, the journal only to {1}", "目录库到第 {0} 条，日志只到第 {1} 条"),
        new("start the recorder", "启动录像机"),
        new("restore the journal from a backup", "从备份恢复日志"),
        new("the journal names this segment, the file is not there", "日志记有此片段，但文件不在"),
        new("of a run the segments number {0} to {1} are not there", "一次连续录像中编号 {0} 至 {1} 的片段不在"),
        new("the catalogue has this segment, the file is not there", "目录库有此片段，但文件不在"),
        new("the file has {0} bytes, its row says {1}", "文件为 {0} 字节，目录库记为 {1}"),
        new("the file says {0}, its row {1}", "文件中为 {0}，目录库为 {1}"),
        new("the file's SHA-256 is {0}, its row says {1}", "文件的 SHA-256 为 {0}，目录库记为 {1}"),
        new("its row says {0}, the journal {1}", "目录库记为 {0}，日志记为 {1}"),
        new("fragment {0} at byte {1} begins at {2}/90000 s, due is {3}", "第 {0} 个分片（字节 {1} 处）始于 {2}/90000 秒，应为 {3}"),
        new("{0} pictures and {1} sound frames are there, {2} and {3} should be", "现有画面 {0} 帧、声音 {1} 帧，应为 {2} 和 {3}"),
        new("the file has a digest of the camera's stream, but by its label mode no such stream", "文件记有摄像机原始码流的摘要，但按其标注方式并无原始码流"),
        new("the camera's stream in the file has the SHA-256 {0}, its closing box says {1}", "文件中摄像机原始码流的 SHA-256 为 {0}，结尾盒记为 {1}"),
    ];
}
