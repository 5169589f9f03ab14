namespace Supervision.Recorder.Cli.Texts;

/// <summary>Details of gaps as the recorder stores them; the stored words and JSON stay English.</summary>
internal static class GapDetailTexts
{
    internal static readonly Text[] All =
    [
        new(
            "volume {0} is full, {1} GB are left, and storage.when_full is {2}: not recorded; free space on this disk or enlarge it",
            "存储卷 {0} 已满，仅剩 {1} GB，按 storage.when_full 为 {2} 停录；请清理或扩充磁盘空间"),
        new(
            "volume {0} is full, {1} GB are left, and storage.when_full is {2}: key frames only; free space on this disk or enlarge it",
            "存储卷 {0} 已满，仅剩 {1} GB，按 storage.when_full 为 {2} 仅录关键帧；请清理或扩充磁盘空间"),
        new("the disk has room again: all pictures are recorded, no longer key frames only", "磁盘已有空间：恢复录制全部画面，不再仅录关键帧"),
        new("volume {0}: another disk is mounted at {1}; mount the right one there", "存储卷 {0}：{1} 处挂载的是另一块磁盘；请挂载正确的磁盘"),
        new("volume {0}: the disk is not mounted at {1}; mount it there", "存储卷 {0}：磁盘没有挂载在 {1}；请挂载"),
        new("volume {0}: the disk at {1} cannot be read ({2}); look at the kernel log (dmesg) and check it", "存储卷 {0}：{1} 处的磁盘无法读取（{2}）；请查看内核日志（dmesg）并检查磁盘"),
        new("the schedule does not ask for it: {0}", "录像计划不要求录像：{0}"),
        new("the clock was set over the time that the schedule asks for", "系统时钟跳过了录像计划要求的时段"),
        new("the camera gave no key frame when the schedule asked for it", "录像计划要求录像时摄像机没有给出关键帧"),
        new("nothing was recorded when the schedule asked for it again", "录像计划再次要求录像时没有录像"),
        new("the recorder was stopped", "录像机已停止"),
        new("the recorder was stopped in order", "录像机正常停止"),
        new("the recorder ended without stopping in order", "录像机没有正常停止"),
        new("the recorder ended without stopping in order: killed, crashed, or the power failed", "录像机没有正常停止：被强行终止、崩溃或断电"),
        new("an open file cannot be read, it is kept as {0}", "未写完的文件无法读取，已保存为 {0}"),
        new("processing of the pictures failed", "画面处理失败"),
        new("processing failed: {0}", "处理失败：{0}"),
        new("a defect of this program: {0}", "本程序的缺陷：{0}"),
        new("the disk was too slow: fragments waiting for it had to be dropped", "磁盘太慢：等待写入的分片只能丢弃"),
        new("the recorder could not keep up; units dropped: {0}; pictures up to the next key frame were left out", "录像机跟不上，丢弃 {0} 个单元；到下一个关键帧为止的画面未录"),
        new("the recorder stood still for {0} s; pictures up to the next key frame were left out", "录像程序停顿了 {0} 秒；到下一个关键帧为止的画面未录"),
        new("packets lost: {0}; pictures up to the next key frame were left out", "丢包 {0} 个；到下一个关键帧为止的画面未录"),
        new("the camera's picture changed from {0} to {1}", "摄像机画面由 {0} 变为 {1}"),
        new("the camera's pictures cannot carry the label strip any longer", "摄像机的画面不再能带标注条"),
        new("the label changes its mode", "标注方式切换"),
        new("the label changes between strip and pixels", "标注在标注条与像素方式之间切换"),
        new("the camera ended the stream", "摄像机结束了码流"),
        new("the pickup ended the stream", "拾音器结束了码流"),
        new("the pickup's sound came too late to be stored with its pictures", "拾音器的声音到达太晚，无法与画面一起保存"),
        new("the recorder was too slow to store the pickup's sound with its pictures", "录像机跟不上，拾音器的声音未能与画面一起保存"),
        new("the pickup's sound changed its format", "拾音器的声音格式改变"),
        new("no sound came from the pickup for {0} s", "拾音器有 {0} 秒没有声音数据"),
        new("the recorder stood still for {0} s; the pickup's sound of that time is missing", "录像程序停顿了 {0} 秒；拾音器在此期间的声音缺失"),
        new("the recorder had just been started", "录像机刚启动"),
        new("the recorder could not keep up; units of the pickup's sound dropped: {0}", "录像机跟不上，拾音器的声音丢弃 {0} 个单元"),
    ];
}
