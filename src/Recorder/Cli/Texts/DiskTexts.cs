namespace Supervision.Recorder.Cli.Texts;

/// <summary>What is said of disks: whether they will do, and for how long.</summary>
internal static class DiskTexts
{
    internal static readonly Text TooSmall = new(
        "volume {0} cannot hold what must be kept: its {1} cameras write {2} GB a day, and at the worst time of the year {3} days must be there (margin and today included), so {4} GB are "
        + "needed and there are {5} GB; use a larger disk or several (storage.volumes), lower the bitrate, or let somebody answer for it (storage.override)",
        "存储卷 {0} 存不下必须保存的录像：其 {1} 路摄像机每天写入 {2} GB，一年中最长时须存 {3} 天（含余量和当天），共需 {4} GB，而只有 {5} GB；"
        + "请换更大的磁盘或增加磁盘（storage.volumes），降低码率，或由负责人担责（storage.override）");

    internal static readonly Text Absent = new(
        "start-up: the volume of these cameras is not there, they are recorded as soon as it is: {0}",
        "启动恢复：以下摄像机的存储卷不在，恢复后即开始录像：{0}");

    internal static readonly Text Forecast = new("Tells whether the disks will hold what must be kept.", "预测磁盘能否存下必须保存的录像。");
    internal static readonly Text ForecastConfig = new("The configuration, for its cameras and volumes; without it those that were recorded.", "配置文件，用其中的摄像机和存储卷；不给则按已有录像。");
    internal static readonly Text AsOf = new("The day from which it is told, instead of today.", "从哪一天起预测，代替今天。");
    internal static readonly Text Days = new("How many days are looked at; 396 without it.", "预测多少天；不给则为 396 天。");
    internal static readonly Text BadDays = new("--days is {0}; give 1 to {1}", "--days 不能是 {0}；请给 1 至 {1}");
    internal static readonly Text BadDay = new("{0} is no day that can be counted from: '{1}'; write it as 2026-11-20", "{0} 不是可计算的日期：“{1}”；请写成 2026-11-20 的形式");

    internal static readonly Text Volume = new("Volume", "存储卷");
    internal static readonly Text Free = new("Free GB", "可用 GB");
    internal static readonly Text Stored = new("Stored GB", "已存 GB");
    internal static readonly Text Daily = new("GB a day", "每天 GB");
    internal static readonly Text DailyOff = new("on days off", "非工作日 GB");
    internal static readonly Text Fits = new("Days that fit", "可存天数");
    internal static readonly Text Needed = new("Days needed", "须存天数");
    internal static readonly Text BrokenOn = new("Floor broken on", "最短保存期被突破");
    internal static readonly Text Missing = new("Missing GB", "缺少 GB");
    internal static readonly Text Oldest = new("Oldest day", "最早一天");
    internal static readonly Text Floor = new("Floor", "须存至");

    internal static readonly Text Kept = new("with today's load the floor is kept on all volumes until {0}", "按当前写入量，至 {0} 各存储卷均能满足最短保存期");

    internal static readonly Text Broken = new(
        "volume {0}: with today's load the floor will be broken on {1}: {2} GB are missing; use a larger disk, lower the bitrate, or record fewer cameras there",
        "存储卷 {0}：按当前写入量，{1} 起将存不足最短保存期，缺少 {2} GB；请换更大的磁盘、降低码率，或减少录到该卷的摄像机");

    internal static readonly Text Gone = new("volume {0}: {1}", "存储卷 {0}：{1}");
    internal static readonly Text NotThere = new("it is not there, so nothing can be said of it", "该卷不在，无法预测");
    internal static readonly Text NothingRecorded = new("nothing was recorded yet; name the configuration by --config", "尚未录像；请用 --config 指定配置文件");
}
