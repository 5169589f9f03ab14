namespace Supervision.Recorder.Cli.Texts;

/// <summary>What is said about the configuration.</summary>
internal static class ConfigTexts
{
    internal static readonly Text Config = new("The configuration of the site (site.yaml).", "站点配置（site.yaml）。");

    internal static readonly Text Check = new(
        "Checks the configuration and the password files, and tells all errors at once.",
        "检查配置和密码文件，一次列出全部错误。");

    internal static readonly Text ConfigOption = new("The configuration file.", "配置文件。");

    internal static readonly Text Fine = new(
        "{0}: fine: {1}, {2}, {3}, {4}, {5}",
        "{0}：配置正确：{1}，{2}，{3}，{4}，{5}");

    internal static readonly Text Errors = new("{0}: {1}, {2}", "{0}：{1}，{2}");
    internal static readonly CountText ErrorCount = new(new("1 error", "错误 1 处"), new("{0} errors", "错误 {0} 处"));
    internal static readonly CountText WarningCount = new(new("1 warning", "警告 1 处"), new("{0} warnings", "警告 {0} 处"));
    internal static readonly CountText ZoneCount = new(new("1 zone", "功能区 1 个"), new("{0} zones", "功能区 {0} 个"));
    internal static readonly CountText CounterCount = new(new("1 counter", "窗口 1 个"), new("{0} counters", "窗口 {0} 个"));
    internal static readonly CountText CameraCount = new(new("1 camera", "摄像机 1 台"), new("{0} cameras", "摄像机 {0} 台"));
    internal static readonly Text Error = new("error: {0}", "错误：{0}");
    internal static readonly Text Warning = new("warning: {0}", "警告：{0}");
}
