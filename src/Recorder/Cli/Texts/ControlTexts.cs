namespace Supervision.Recorder.Cli.Texts;

/// <summary>What operations refuse, and why nothing is deleted, as they say it in English.</summary>
internal static class ControlTexts
{
    internal static readonly Text[] All =
    [
        new("the recorder that runs does not take this: it is of another version ({0}); restart it", "正在运行的录像程序不接受此操作，版本不同（{0}）；请重新启动它"),
        new("the recorder does not answer: {0}", "录像程序没有应答：{0}"),
        new("the recorder ended before it answered: look at its log", "录像程序在应答前结束：请查看它的运行记录"),
        new("the recorder stops: it was ended in order, and goes on with the next call", "录像程序正在停止：操作已有序中断，下次执行时继续"),
        new("{0} is too long for a socket: give the data directory a shorter path, or a link to it", "{0} 作为套接字过长：请给数据目录较短的路径，或用链接"),
        new("--{0} is empty, longer than {1} characters, or more than one line", "--{0} 为空、超过 {1} 个字符，或不止一行"),
        new("camera '{0}' was never recorded here; known are {1}", "这里从未录过摄像机“{0}”；已有：{1}"),
        new("the hold ends before it begins: --from must lie before --to", "保全的结束早于开始：--from 必须早于 --to"),
        new("--until {0} is over already", "--until {0} 已经过去"),
        new("there is no hold {0}: see `supervision hold list`", "没有保全 {0}：见 `supervision hold list`"),
        new("hold {0} was released by {1} at {2}", "保全 {0} 已由 {1} 于 {2} 解除"),
        new("another sweep of {0} goes on: wait for its end", "{0} 正在进行另一次清理：请等它结束"),
        new(
            "deletion is off since the catalogue was built anew: look at `supervision check`, then confirm by `supervision retention allow --by NAME --ground TEXT`",
            "目录库重建后不再删除：请先看 `supervision check`，再用 `supervision retention allow --by NAME --ground TEXT` 确认"),
        new("the calendar of {0} is not one that was imported: import it again by `supervision calendar import`, or remove its file", "{0} 年的日历未经导入：请用 `supervision calendar import` 重新导入，或删除该文件"),
        new("the clock shows {0}, but the record goes on to {1}: set the clock right", "时钟显示 {0}，而录像已到 {1}：请校正时钟"),
        new("{0} has lost lines: restore it from a backup, nothing is deleted before", "{0} 缺了行：请从备份恢复，在此之前不删除任何录像"),
    ];
}
