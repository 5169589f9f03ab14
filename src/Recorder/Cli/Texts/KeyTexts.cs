namespace Supervision.Recorder.Cli.Texts;

/// <summary>What can be wrong with a key of site.yaml, whatever it means.</summary>
internal static class KeyTexts
{
    internal static readonly Text Unusable = new("'{0}' is '{1}'; write {2}", "“{0}”的值为“{1}”；应写{2}");
    internal static readonly Text NoValue = new("'{0}' has no value; write one, or take the line out", "“{0}”没有值；请填写，或删去这一行");
    internal static readonly Text NotSingle = new("'{0}' must be a single value; write '{1}: value' on one line", "“{0}”必须是单个值；请在一行内写“{1}: 值”");
    internal static readonly Text Missing = new("'{0}' is missing; add '{1}: {2}'", "缺少“{0}”；请加上“{1}: {2}”");
    internal static readonly Text NoSection = new("'{0}' must hold 'key: value' lines; indent them below it", "“{0}”之下应为“键: 值”行；请在其下缩进书写");
    internal static readonly Text NoList = new("'{0}' must be a list; begin each item with '- '", "“{0}”必须是列表；每一项以“- ”开头");

    internal static readonly Text NoItem = new(
        "'{0}' must hold 'key: value' lines; write '- id: ...' and indent the rest below it",
        "“{0}”之下应为“键: 值”行；请写“- id: ...”，其余各行与之对齐");

    internal static readonly Text Unknown = new("unknown key '{0}'; known here: {1}", "无法识别的键“{0}”；此处可用：{1}");
    internal static readonly Text UnknownNear = new("unknown key '{0}'; did you mean '{1}'? Known here: {2}", "无法识别的键“{0}”；是否指“{1}”？此处可用：{2}");

    internal static readonly Text Password = new(
        "unknown key '{0}'; a password does not stand in this file: put it into a file of mode 0600 and name that by 'password_file'",
        "无法识别的键“{0}”；密码不写在本文件中：请存入权限为 0600 的文件，并用“password_file”指明");

    internal static readonly Text NoReference = new("'{0}' names '{1}', which is not defined; {2}", "“{0}”所指的“{1}”没有定义；{2}");
    internal static readonly Text DidYouMean = new("did you mean '{0}'?", "是否指“{0}”？");
    internal static readonly Text NoneDefined = new("none is defined", "尚未定义任何一个");
    internal static readonly Text Defined = new("defined are {0}", "已定义：{0}");

    internal static readonly Text Between = new("{0}, from {1} to {2}", "{0}，范围 {1} 至 {2}");
    internal static readonly Text WholeNumber = new("a whole number", "整数");
    internal static readonly Text Number = new("a number", "数字");
    internal static readonly Text Fraction = new("a number or a fraction such as 1/30", "数字，或 1/30 这样的分数");
    internal static readonly Text Quantity = new("a number with k, M, G, T or KiB, MiB, GiB, TiB", "数字，可带 k、M、G、T 或 KiB、MiB、GiB、TiB");
    internal static readonly Text OneOf = new("one of {0}", "以下之一：{0}");

    internal static readonly Text Loopback = new(
        "a loopback address (127.0.0.1 or ::1); a reverse proxy on this host can offer it to others",
        "回环地址（127.0.0.1 或 ::1）；要给其他机器使用，可由本机的反向代理提供");

    internal static readonly Text Id = new(
        "up to {0} letters a-z, digits, '-' and '_', beginning with a letter or digit",
        "不超过 {0} 个的字母 a-z、数字、“-”和“_”，以字母或数字开头");

    internal static readonly Text IdTaken = new(
        "the id '{0}' is taken already; give each its own (upper and lower case are the same)",
        "编号“{0}”已被使用；每个编号必须不同（不区分大小写）");

    internal static readonly Text Name = new("1 to {0} characters without blanks at the ends", "1 至 {0} 个字符，首尾没有空格");
    internal static readonly Text Invisible = new("'{0}' holds the invisible character U+{1:X4}; take it out: type the name anew", "“{0}”含有不可见字符 U+{1:X4}；请去掉：重新输入名称");
}
