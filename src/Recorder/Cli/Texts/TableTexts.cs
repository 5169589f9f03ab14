namespace Supervision.Recorder.Cli.Texts;

/// <summary>The heads of the tables.</summary>
internal static class TableTexts
{
    internal static readonly Text Camera = new("Camera", "摄像机");
    internal static readonly Text Name = new("Name", "名称");
    internal static readonly Text Address = new("Address", "地址");
    internal static readonly Text Zone = new("Zone", "功能区");
    internal static readonly Text Counter = new("Counter", "窗口");
    internal static readonly Text Label = new("Label", "标注");
    internal static readonly Text Schedule = new("Schedule", "录像计划");
    internal static readonly Text Start = new("Start", "开始");
    internal static readonly Text End = new("End", "结束");
    internal static readonly Text Clock = new("Camera's clock", "摄像机时钟偏差");
    internal static readonly Text Length = new("Length", "时长");
    internal static readonly Text Size = new("MB", "大小(MB)");
    internal static readonly Text File = new("File", "文件");
    internal static readonly Text Cause = new("Cause", "原因");
    internal static readonly Text Detail = new("Detail", "说明");
    internal static readonly Text Segments = new("Segments", "片段数");
    internal static readonly Text Gaps = new("Gaps", "缺口数");
    internal static readonly Text Track = new("Missing", "缺失内容");
    internal static readonly Text Pictures = new("pictures", "画面");
    internal static readonly Text SoundOf = new("sound of {0}", "{0} 的声音");
    internal static readonly Text SoundGaps = new("Sound gaps", "声音缺口数");
    internal static readonly Text StillOpen = new("still open", "尚未恢复");
    internal static readonly Text Moved = new("{0} (site.yaml: {1})", "{0}（site.yaml：{1}）");
    internal static readonly Text Thinned = new("key frames only, the disk was full", "磁盘已满，仅录关键帧");
    internal static readonly Text Recovered = new("cut back after a crash", "异常中断后截取");
}
