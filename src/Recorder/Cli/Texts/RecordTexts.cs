namespace Supervision.Recorder.Cli.Texts;

/// <summary>What the recording verbs say.</summary>
internal static class RecordTexts
{
    internal static readonly Text Record = new("Records until stopped; logs to standard error. For services.", "持续录像，日志写到标准错误；用于系统服务。");
    internal static readonly Text Up = new("Records and shows a live table.", "录像并显示实时状态表。");
    internal static readonly Text Seconds = new("Stops by itself after this many seconds of recording.", "录像达到此秒数后自行停止。");
    internal static readonly Text Port = new("Port of the web address, instead of the configured one.", "网页端口，代替配置中的端口。");
    internal static readonly Text BadSeconds = new("--seconds is '{0}'; write a whole number from 1 to 31536000", "--seconds 的值为“{0}”，应为 1 至 31536000 的整数");
    internal static readonly Text BadPort = new("--port is '{0}'; write a whole number from 1 to 65535", "--port 的值为“{0}”，应为 1 至 65535 的整数");
    internal static readonly Text Label = new("camera {0}: {1}", "摄像机 {0}：{1}");
    internal static readonly Text Recovered = new(
        "start-up: {0} segments adopted, {1} found without a row, {2} empty files removed",
        "启动恢复：接收未完成片段 {0} 个，补登片段 {1} 个，清除空文件 {2} 个");

    internal static readonly Text Rebuilt = new(
        "start-up: the catalogue was built anew ({0}); deletion stays off until it is confirmed",
        "启动恢复：目录库已重建（{0}）；在确认之前不会删除任何录像");

    internal static readonly Text NotRecovered = new("start-up: {0} stays as it is: {1}", "启动恢复：{0} 保持原样：{1}");
    internal static readonly Text Address = new("state and figures: {0}/health {0}/metrics", "状态与指标：{0}/health {0}/metrics");
    internal static readonly Text PortRefused = new(
        "cannot listen on {0}: {1}; recording goes on without /health and /metrics, and it is tried again each {2} s; another recorder may be running: "
        + "choose a free port by --port, or by http.port in site.yaml",
        "无法监听 {0}：{1}；录像照常进行，但没有 /health 和 /metrics，每 {2} 秒重试一次；可能已有录像程序在运行，请用 --port 或 site.yaml 的 http.port 指定空闲端口");

    internal static readonly Text Log = new("log: {0}", "日志：{0}");
    internal static readonly Text Stopping = new("stopping: finishing open segments ...", "正在停止：写完未完成片段……");
    internal static readonly Text Summary = new("Recorded since {0} (Beijing time) in {1}:", "自 {0}（北京时间）起录制，存于 {1}：");
    internal static readonly Text NothingRecorded = new("nothing was recorded: see the messages above and `supervision gaps --data {0}`", "没有录到任何内容：请看上面的提示和 `supervision gaps --data {0}`");
    internal static readonly Text Next = new("Next:", "下一步：");

    internal static readonly Text Camera = new("Camera", "摄像机");
    internal static readonly Text State = new("State", "状态");
    internal static readonly Text Picture = new("Picture", "画面");
    internal static readonly Text Bitrate = new("Mbit/s", "码率 Mbit/s");
    internal static readonly Text Durable = new("Durable to", "已落盘至");
    internal static readonly Text Rate = new("fps", "帧率");
    internal static readonly Text Lost = new("Lost", "丢包");
    internal static readonly Text LabelMode = new("Label", "标注");
    internal static readonly Text Name = new("Name", "名称");
    internal static readonly Text More = new("... and {0} more", "……另有 {0} 路");
    internal static readonly Text Segments = new("Segments", "片段");
    internal static readonly Text Duration = new("Recorded", "时长");
    internal static readonly Text Size = new("Size", "大小");
    internal static readonly Text Gaps = new("Gaps", "缺口");
}
