using Supervision.Domain;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>sound</c> says.</summary>
internal static class SoundTexts
{
    internal static readonly Text Sound = new(
        "The levels of pickups and of cameras at counters, and what was wrong with them in opening hours.", "拾音器和窗口摄像机的声音电平，以及开放时间内发现的声音问题。");

    internal static readonly Text NotMeasured = new("no whole minute measured yet", "尚未测满一分钟");
    internal static readonly Text SourceNotMeasured = new("{0}: no whole minute measured yet", "{0}：尚未测满一分钟");
    internal static readonly Text Recorded = new("{0}: recorded with camera {1}", "{0}：随摄像机 {1} 录制");
    internal static readonly Text Missing = new("{0}: missing in the recordings of camera {1} since {2} (Beijing time): {3} ({4})", "{0}：自 {2}（北京时间）起，摄像机 {1} 的录像中没有其声音：{3}（{4}）");
    internal static readonly Text Whose = new("Sound", "声音");
    internal static readonly Text Minutes = new("Minutes", "分钟数");
    internal static readonly Text Latest = new("Latest", "最近一分钟");
    internal static readonly Text Loudness = new("Loudness (LUFS)", "响度(LUFS)");
    internal static readonly Text Peak = new("Peak (dB)", "峰值(dB)");
    internal static readonly Text Silent = new("Silent", "静音");
    internal static readonly Text Clipped = new("Clipped", "削波");
    internal static readonly Text Hum = new("Hum (dB)", "交流声(dB)");
    internal static readonly Text Fault = new("What is wrong", "问题");

    private static readonly Dictionary<SoundFault, Text> Faults = new()
    {
        [SoundFault.Missing] = new("missing", "没有声音信号"),
        [SoundFault.Silent] = new("silent", "静音"),
        [SoundFault.Clipped] = new("clipped", "削波失真"),
        [SoundFault.Hum] = new("mains hum", "交流声"),
        [SoundFault.Low] = new("too low", "音量过低"),
    };

    /// <summary>Details of events as the recorder stores them.</summary>
    internal static readonly Text[] Details =
    [
        new("{0} s of sound came in a minute", "一分钟内只有 {0} 秒声音"),
        new("nothing above -60 dB, peak {0} dB", "没有高于 -60 dB 的声音，峰值 {0} dB"),
        new("{0} % of the time at full scale", "{0}% 的时间达到满幅"),
        new("mains hum of {0} dB, {1} dB above what lies beside it", "交流声 {0} dB，高出邻近频率 {1} dB"),
        new("loudness {0} LUFS", "响度 {0} LUFS"),
    ];

    internal static Text Of(SoundFault fault) => Faults[fault];
}
