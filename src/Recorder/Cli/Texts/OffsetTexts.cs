namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>sound offset</c> says.</summary>
internal static class OffsetTexts
{
    internal static readonly Text Offset = new(
        "Measures how far pickups are behind or before their cameras' own sound in what was recorded (the last five minutes, or --from and --to), and says what to write as offset_ms.",
        "测量已录制内容（默认最近五分钟，或用 --from、--to 指定）中拾音器比摄像机自身声音早或晚多少，并给出应写入的 offset_ms。");

    internal static readonly Text ConfigOption = new("The configuration with the pickups (default: site.yaml).", "含拾音器的配置文件（默认为 site.yaml）。");

    internal static readonly Text NoPickup = new(
        "{0}: no pickup is recorded into a camera as a track of its own, so there is nothing to measure (a camera's own input is in step by itself)",
        "{0}：没有拾音器作为独立音轨录入摄像机，无需测量（摄像机自身输入的声音本来就与画面同步）");

    internal static readonly Text NoPickupOf = new(
        "{0}: no pickup is recorded into camera '{1}' as a track of its own, so there is nothing to measure; those with one: {2}",
        "{0}：没有拾音器作为独立音轨录入摄像机“{1}”，无需测量；有此类拾音器的摄像机：{2}");

    internal static readonly Text TooLong = new(
        "more than an hour of '{0}' lies in that time; choose less with --from and --to", "该时段内“{0}”的录像超过一小时；请用 --from 和 --to 缩短时段");

    internal static readonly Text Late = new(
        "{0}: {1} is {2} ms later than the camera's own sound (spread {3} ms, {4} of {5} stretches, confidence {6})",
        "{0}：{1} 比摄像机自身声音晚 {2} 毫秒（离散 {3} 毫秒，{5} 段中 {4} 段可比，置信度 {6}）");

    internal static readonly Text Early = new(
        "{0}: {1} is {2} ms earlier than the camera's own sound (spread {3} ms, {4} of {5} stretches, confidence {6})",
        "{0}：{1} 比摄像机自身声音早 {2} 毫秒（离散 {3} 毫秒，{5} 段中 {4} 段可比，置信度 {6}）");

    internal static readonly Text Scattered = new(
        "{0}: {1}: the stretches differ by {2} ms, so none of them is believed; measure a time in which one person speaks",
        "{0}：{1}：各段结果相差 {2} 毫秒，不予采信；请选一段只有一人说话的时间");

    internal static readonly Text TooQuiet = new(
        "{0}: {1}: too quiet to tell; measure a time in which somebody speaks at the counter", "{0}：{1}：声音太小，无法判断；请选一段窗口有人说话的时间");

    internal static readonly Text Unlike = new(
        "{0}: {1}: the two do not sound alike ({2} of {3} stretches do), so they cannot be compared; check that the pickup is at this camera's counter, and measure a time in which somebody speaks there",
        "{0}：{1}：两路声音不相似（{3} 段中仅 {2} 段相似），无法比较；请确认拾音器在该摄像机的窗口，并选一段该窗口有人说话的时间");

    internal static readonly Text NoOwn = new(
        "{0}: {1}: the camera's own sound is not recorded, so there is nothing to compare the pickup with; clap before the camera and compare by hand",
        "{0}：{1}：没有录制摄像机自身的声音，无从比较；请在摄像机前击掌，人工比对画面与声音");

    internal static readonly Text NotRecorded = new(
        "{0}: {1}: half a minute in which both are recorded is needed, and is not there", "{0}：{1}：需要至少半分钟两路声音都已录制的内容，现在没有");

    internal static readonly Text InStep = new("in step: nothing is to be changed", "已同步：无需修改");
    internal static readonly Text Advice = new("in {0}, pickup {1}: offset_ms: {2} (now {3})", "{0} 中拾音器 {1}：offset_ms: {2}（现为 {3}）");

    internal static readonly Text OutOfRange = new(
        "that cannot be made good: offset_ms goes from {0} to {1}; look for the delay in the pickup or camera", "无法用 offset_ms 修正：其范围为 {0} 至 {1}；请在拾音器或摄像机上查找延迟原因");
}
