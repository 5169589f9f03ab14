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
        "{0}: fine: {1}, {2}, {3} zones, {4} counters, {5} cameras",
        "{0}：配置正确：{1}，{2}，功能区 {3} 个，窗口 {4} 个，摄像机 {5} 台");

    internal static readonly Text Errors = new("{0}: {1} errors, {2} warnings", "{0}：错误 {1} 处，警告 {2} 处");
    internal static readonly Text Error = new("error: {0}", "错误：{0}");
    internal static readonly Text Warning = new("warning: {0}", "警告：{0}");
}
