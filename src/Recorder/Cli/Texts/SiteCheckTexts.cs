namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>site check</c> says around the findings: on the command line, and on the printed page.</summary>
internal static class SiteCheckTexts
{
    internal static readonly Text Site = new("The hall as site.yaml describes it.", "site.yaml 所描述的大厅。");

    internal static readonly Text Check = new(
        "Judges the hall clause by clause by its profile's standard and by the law: what is wrong, where, how to mend it; what is met; what cannot be told.",
        "按所执行的标准和法规逐条检查大厅：哪里不符合、如何整改；哪些符合；哪些无法判定。");

    internal static readonly Text DataOption = new("The data directory: what was recorded counts before what is declared.", "数据目录：以实际录像为准，优先于声明。");
    internal static readonly Text HtmlOption = new("Also writes a page in Chinese to be printed; the name ends in .html, an older page is replaced.", "另写出可打印的中文网页；文件名以 .html 结尾，旧页面会被覆盖。");

    internal static readonly Text NoPage = new("--html names '{0}'; write a name that ends in .html", "--html 指定的是“{0}”；文件名应以 .html 结尾");
    internal static readonly Text Written = new("{0}: written", "{0}：已写出");
    internal static readonly Text State = new("State", "结论");
    internal static readonly Text Clause = new("Clause", "条款");
    internal static readonly Text Where = new("Where", "位置");
    internal static readonly Text What = new("What", "情况");
    internal static readonly Text Remedy = new("How to mend it", "整改办法");
    internal static readonly Text Declared = new("Declared", "声明");
    internal static readonly Text Measured = new("Measured", "实测");
    internal static readonly Text Place = new("{0} {1} {2}", "{0} {1} {2}");
    internal static readonly Text NotDeclared = new("not declared", "未声明");
    internal static readonly Text NotMeasured = new("not measured", "未实测");
    internal static readonly Text Recorded = new("{0}, {1} fps, {2}", "{0}，{1} 帧/秒，{2}");
    internal static readonly Text Sound = new("sound track", "有音轨");
    internal static readonly Text NoSound = new("no sound track", "无音轨");

    internal static readonly Text Head = new("{0}, {1}; {2}; {3}", "{0}，{1}；{2}；{3}");
    internal static readonly Text Summary = new("violated {0}, notice {1}, met {2}, open {3}, does not apply {4}", "不符合 {0}，建议改进 {1}，符合 {2}，无法判定 {3}，不适用 {4}");
    internal static readonly Text Passes = new("The hall passes: no clause is violated.", "检查通过：没有不符合的条款。");
    internal static readonly Text Fails = new("The hall does not pass: clauses are violated.", "检查未通过：有不符合的条款。");
}
