namespace Supervision.Recorder.Cli.Texts;

/// <summary>What can be wrong with site.yaml as a file, and as YAML.</summary>
internal static class SiteFileTexts
{
    internal static readonly Text TooLarge = new(
        "the file has more than {0} characters; this is not a site.yaml: name the right file",
        "文件超过 {0} 个字符；这不是 site.yaml，请指定正确的文件");

    internal static readonly Text Missing = new(
        "the file does not exist; name it by --config; samples/hall/site.yaml is a commented one to start from",
        "文件不存在；请用 --config 指定；可从带注释的样例 samples/hall/site.yaml 开始");

    internal static readonly Text Unreadable = new(
        "the file cannot be read: {0}; see that it is a file that this account may read",
        "文件无法读取：{0}；请确认它是本账号可读的文件");

    internal static readonly Text NotUtf8 = new("the file is not UTF-8 text; save it as UTF-8 (not GBK)", "文件不是 UTF-8 文本；请存为 UTF-8（不是 GBK）");

    internal static readonly Text Empty = new(
        "the file is empty; start from the commented sample, samples/hall/site.yaml",
        "文件是空的；可从带注释的样例 samples/hall/site.yaml 开始");

    internal static readonly Text NoMapping = new(
        "the file is not a list of 'key: value' lines; start from the commented sample, samples/hall/site.yaml",
        "文件不是由“键: 值”行组成；可从带注释的样例 samples/hall/site.yaml 开始");

    internal static readonly Text NotYaml = new(
        "this is not YAML: {0}; look at the indentation, colons and quotes of this line and the one above",
        "这不是 YAML：“{0}”；请检查本行和上一行的缩进、冒号和引号");

    internal static readonly Text BreaksOff = new(
        "this is not YAML: its structure breaks off somewhere; look for stray quotes, dashes and tabs",
        "这不是 YAML：结构在某处中断；请查找多余的引号、短横线和制表符");

    internal static readonly Text SecondDocument = new(
        "a second document begins; keep everything in one document and take out this '---'",
        "此处开始了第二个文档；请把全部内容写在一个文档里，去掉这个“---”");

    internal static readonly Text TooDeep = new(
        "more than {0} levels are nested here; no key of this file needs that",
        "此处嵌套超过 {0} 层；本文件没有需要这么深的配置项");

    internal static readonly Text Anchor = new(
        "YAML anchors and aliases (& and *) are not accepted; write the value out, or put it in quotes if it is text",
        "不接受 YAML 的锚点和别名（& 和 *）；请写出完整的值，若是文字则加引号");

    internal static readonly Text Tag = new(
        "YAML tags (!) are not accepted; write the plain value, or put it in quotes if it is text",
        "不接受 YAML 标签（!）；请直接写值，若是文字则加引号");

    internal static readonly Text NoValue = new("this is not a value; write 'key: value'", "这不是一个值；请写成“键: 值”");
    internal static readonly Text KeyIsNoWord = new("a key must be a single word; write 'key: value'", "键必须是一个词；请写成“键: 值”");
    internal static readonly Text Twice = new("'{0}' stands here a second time; keep one; the first is in line {1}", "“{0}”重复出现；请只保留一个，第一个在第 {1} 行");
}
