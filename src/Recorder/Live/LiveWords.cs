namespace Supervision.Recorder.Live;

/// <summary>The live table's words in one language.</summary>
internal sealed record LiveWords(IReadOnlyList<string> Headings, IReadOnlyDictionary<string, string> States)
{
    /// <summary>English.</summary>
    public static LiveWords English { get; } = new(
        ["Camera", "State", "Picture", "Bitrate", "fps", "Durable to (Beijing)", "Lost", "Label", "Note"],
        new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Chinese.</summary>
    public static LiveWords Chinese { get; } = new(
        ["摄像头", "状态", "画面", "码率", "帧率", "已落盘至（北京时间）", "丢包", "字幕", "说明"],
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["starting"] = "启动中",
            ["recording"] = "录像中",
            ["stalled"] = "停滞",
            ["retrying"] = "重连中",
            ["disk-failed"] = "磁盘故障",
            ["stopped"] = "已停止",
        });

    /// <summary>A state for people.</summary>
    public string State(string name) => States.TryGetValue(name, out var word) ? word : name;
}
