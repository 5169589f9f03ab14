namespace Supervision.Recorder.Cli.Texts;

/// <summary>What the verbs that read an archive say.</summary>
internal static class ArchiveTexts
{
    internal static readonly Text DataOption = new("The data directory.", "数据目录。");
    internal static readonly Text JsonOption = new("Writes JSON (documented, times in UTC).", "输出 JSON（格式见文档，时间为 UTC）。");
    internal static readonly Text CameraOption = new("Only this camera.", "仅此摄像机。");

    internal static readonly Text SourceOption = new("Only this camera or pickup.", "仅此摄像机或拾音器。");

    internal static readonly Text FromOption = new(
        "From this time on: ISO 8601 with an offset (2026-11-20T01:00Z), or Beijing time without one (2026-11-20T09:00, 2026-11-20).",
        "起始时间：带时区的 ISO 8601（2026-11-20T01:00Z），不带时区即北京时间（2026-11-20T09:00、2026-11-20）。");

    internal static readonly Text ToOption = new("Up to this time, which is not included; written like --from.", "截止时间（不含），写法同 --from。");

    internal static readonly Text BadTime = new(
        "{0} is '{1}', which is no time; write 2026-11-20T09:00 (Beijing time) or 2026-11-20T01:00Z",
        "{0} 的值“{1}”不是时间；请写 2026-11-20T09:00（北京时间）或 2026-11-20T01:00Z");

    internal static readonly Text EmptyRange = new("--from is not before --to", "--from 不早于 --to");
    internal static readonly Text Init = new("Makes a data directory: folders, lock, place for keys. Safe to repeat.", "建立数据目录：文件夹、锁、密钥目录；可重复执行。");
    internal static readonly Text InitDone = new("{0} is ready; next: {1}", "{0} 已就绪；下一步：{1}");
    internal static readonly Text NoCamera = new("there is no camera '{0}' in {1}; known are {2}", "{1} 中没有摄像机“{0}”；已有：{2}");
    internal static readonly Text IsPickup = new(
        "'{0}' is a pickup, no camera: its levels are shown by `supervision sound --camera {0}`, its track lies in the recordings of its cameras ({1})",
        "“{0}”是拾音器，不是摄像机：其电平用 supervision sound --camera {0} 查看，其声轨在所属摄像机（{1}）的录像中");

    internal static readonly Text Cameras = new("The cameras: of a configuration, of a data directory, or of both.", "摄像机列表：取自配置、数据目录或两者。");
    internal static readonly Text CamerasNeed = new("say --config FILE, --data DIR, or both", "请给出 --config FILE、--data DIR 或两者");
    internal static readonly Text Segments = new("The recorded segments.", "已录制的片段。");
    internal static readonly Text Gaps = new("The gaps in the record and their causes.", "录像缺口及其原因。");

    internal static readonly Text Check = new(
        "Checks that catalogue, files and timeline agree; --deep also reads every file and compares its digest.",
        "检查目录库、文件与时间线是否一致；--deep 另读全部文件并核对摘要。");

    internal static readonly Text DeepOption = new("Reads every file and compares digests and boxes.", "读取全部文件，核对摘要与盒结构。");
    internal static readonly Text RebuildOption = new("Makes the catalogue anew from archive and journal.", "由录像文件和日志重建目录库。");
    internal static readonly Text BeijingTimes = new("Times are Beijing time (UTC+8).", "时间均为北京时间（UTC+8）。");
    internal static readonly Text None = new("none", "无");
}
