namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>clock</c> says.</summary>
internal static class ClockTexts
{
    internal static readonly Text Clock = new(
        "The recorder's own clock and how far each camera's is off: latest and worst sample.", "录像机自身时钟的状态和各摄像机的时钟偏差：最近一次和最大偏差。");

    internal static readonly Text Whose = new("Clock", "时钟");
    internal static readonly Text Measured = new("Latest", "最近测量");
    internal static readonly Text State = new("State", "状态");
    internal static readonly Text Worst = new("Worst", "最差");
    internal static readonly Text WorstAt = new("Worst at", "最差时间");
    internal static readonly Text Samples = new("Samples", "样本数");
    internal static readonly Text Host = new("(recorder)", "（录像机）");
    internal static readonly Text Synchronised = new("synchronised, ± {0} s, at most {1} s", "已同步，误差 ±{0} 秒，不超过 {1} 秒");
    internal static readonly Text NotSynchronised = new("not synchronised", "未同步");
    internal static readonly Text Off = new("{0} s by {1}", "{0} 秒（{1}）");
}
