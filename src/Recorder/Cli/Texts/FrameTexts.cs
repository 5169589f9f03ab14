namespace Supervision.Recorder.Cli.Texts;

/// <summary>What the command line itself says.</summary>
internal static class FrameTexts
{
    internal static readonly Text Program = new(
        "Records the video supervision of a government hall and proves that nothing is missing.",
        "录制政务大厅视频电子监察的音视频，并证明没有缺失。");

    internal static readonly Text Usage = new("Usage: {0}", "用法：{0}");
    internal static readonly Text VerbPlace = new("VERB", "命令");
    internal static readonly Text OptionsPlace = new("[options]", "[选项]");
    internal static readonly Text Verbs = new("Verbs:", "命令：");
    internal static readonly Text Options = new("Options:", "选项：");

    internal static readonly Text ExitCodes = new(
        "Exit codes: 0 all is well (explained gaps are no findings), 1 findings, 2 wrong use or configuration, 3 failure.",
        "退出码：0 正常（已说明原因的缺口不算问题），1 发现问题，2 用法或配置错误，3 执行失败。");

    internal static readonly Text HelpOption = new("Shows this help.", "显示本帮助。");
    internal static readonly Text VersionOption = new("Shows the version.", "显示版本。");

    internal static readonly Text LanguageOption = new(
        "Language for people; by default that of the environment (LC_ALL, LANG). JSON is the same in both.",
        "界面语言；默认取自环境变量（LC_ALL、LANG）。JSON 不受影响。");

    internal static readonly Text UnknownWord = new("unknown word '{0}'", "无法识别“{0}”");
    internal static readonly Text UnknownWordNear = new("unknown word '{0}' (did you mean '{1}'?)", "无法识别“{0}”（是否指“{1}”？）");
    internal static readonly Text SeeHelp = new("{0}; see {1} --help", "{0}；请看 {1} --help");
    internal static readonly Text NoValue = new("{0} needs a value", "{0} 缺少取值");
    internal static readonly Text Twice = new("{0} is given more than once", "{0} 重复给出");
    internal static readonly Text BadValue = new("{0} is '{1}'; write {2}", "{0} 的值为“{1}”，应为 {2}");
    internal static readonly Text WholeNumber = new("a whole number of at most nine digits", "不超过九位的整数");
    internal static readonly Text NoFile = new("there is no file {0}", "没有文件 {0}");
    internal static readonly Text IsFolder = new("{0} is a folder, not a file", "{0} 是文件夹，不是文件");
    internal static readonly Text Interrupted = new("interrupted", "已中断");
    internal static readonly Text MissingOption = new("{0} is missing; see {1} --help", "缺少 {0}；请看 {1} --help");

    internal static readonly Text Crash = new(
        "unexpected error: {0}; the details are in {1}: please send that file to the maker",
        "意外错误：{0}；详情见 {1}，请将该文件发给开发者");

    internal static readonly Text CrashWithoutReport = new(
        "unexpected error: {0}; the details could not be written ({1})",
        "意外错误：{0}；详情无法写入（{1}）");
}
