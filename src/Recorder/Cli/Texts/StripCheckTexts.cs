namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>strip check</c> says.</summary>
internal static class StripCheckTexts
{
    internal static readonly Text Strip = new("Label strips: checks what they do to the picture.", "标注条：检查其对画面的影响。");

    internal static readonly Text Check = new(
        "Decodes segments with and without their label strip and compares the last rows of the picture.",
        "对片段分别按带标注条和不带标注条解码，比较画面底部各行。");

    internal static readonly Text Segment = new(
        "Segments, as `segments` lists them; none: all with a strip.", "片段路径（见 segments 列表）；不给出则检查全部带标注条的片段。");

    internal static readonly Text Relabel = new(
        "Writes beside each damaged segment a file with the same label in its pixels; the segment stays as it is. Not while a recorder runs.",
        "在受影响的片段旁另存一份标注烧入画面的文件；原片段不变。录像机运行时不可用。");

    internal static readonly Text NoSegment = new("there is no segment '{0}' in {1}; list them with `supervision segments`", "{1} 中没有片段“{0}”；请用 supervision segments 查看");
    internal static readonly Text NamedAndChosen = new(
        "{0} chooses among all segments and does not go with named ones: leave out {0}, or the names", "{0} 不能与片段路径同时使用：请去掉 {0} 或片段路径");

    internal static readonly Text Done = new("{0}/{1} {2}: {3}", "{0}/{1} {2}：{3}");
    internal static readonly Text DoneWorst = new("{0}, worst {1} dB", "{0}，最差 {1} dB");
    internal static readonly Text NotNoted = new("{0}; not noted: {1}", "{0}；未记录：{1}");
    internal static readonly Text Identical = new("Identical", "完全一致");
    internal static readonly Text Worst = new("Worst (dB)", "最差 (dB)");
    internal static readonly Text Mean = new("Mean (dB)", "平均 (dB)");
    internal static readonly Text Verdict = new("Verdict", "结论");
    internal static readonly Text Good = new("good", "正常");
    internal static readonly Text Damaged = new("damaged", "受影响");
    internal static readonly Text NoStrip = new("no strip", "无标注条");
    internal static readonly Text Relabelled = new("re-labelled: {0}", "已重新标注：{0}");
    internal static readonly Text Unreadable = new("unreadable: {0}", "无法读取：{0}");
}
