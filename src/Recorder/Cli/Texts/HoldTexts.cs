namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>supervision hold</c> says.</summary>
internal static class HoldTexts
{
    internal static readonly Text Hold = new("What must not be deleted, whatever its age: cases, complaints, archives.", "保全：无论多旧都不得删除的录像（案件、投诉、归档）。");
    internal static readonly Text Add = new("Holds recordings.", "保全一段录像。");
    internal static readonly Text List = new("Lists what is held.", "列出保全。");
    internal static readonly Text Release = new("Ends a hold.", "解除保全。");

    internal static readonly Text CameraOption = new("A camera; may stand several times.", "摄像机，可多次给出。");
    internal static readonly Text AllOption = new("All cameras, those of the future too.", "所有摄像机，包括以后新增的。");
    internal static readonly Text KindOption = new("case (an investigation, a dispute), complaint, or archive (kept for good or for a term of its own).", "case 案件，complaint 投诉，archive 归档。");
    internal static readonly Text UntilOption = new("The last day in Beijing on which it holds, YYYY-MM-DD; without it, until it is released.", "保全的最后一天，北京时间 YYYY-MM-DD；不写则到解除为止。");
    internal static readonly Text ByOption = new("Who answers for it; the login name by default.", "负责人，默认为登录名。");
    internal static readonly Text GroundOption = new("Why, one line: the number of the case, for instance.", "事由，一行，例如案件编号。");
    internal static readonly Text EndedOption = new("Ended ones, too.", "也列出已结束的。");
    internal static readonly Text NumberArgument = new("The hold's number, as `hold list` shows it.", "保全编号，见 `hold list`。");

    internal static readonly Text Placed = new("hold {0} is placed", "已设保全 {0}");
    internal static readonly Text Released = new("hold {0} is released: what it alone kept goes with the next sweep", "保全 {0} 已解除：只因它而保留的录像将在下次清理时删除");
    internal static readonly Text Gone = new("camera {0}: {1} to {2} is deleted already", "摄像机 {0}：{1} 至 {2} 已被删除");
    internal static readonly Text Going = new("camera {0}: {1} to {2} was given up already, and is being deleted", "摄像机 {0}：{1} 至 {2} 已决定删除，正在删除");

    internal static readonly Text CameraOrAll = new("give --camera, once or several times, or --all", "请给出 --camera（可多次）或 --all");
    internal static readonly Text NoKind = new("--kind '{0}' is unknown: {1}", "--kind “{0}”不存在：可用 {1}");
    internal static readonly Text BadDay = new("{0} '{1}' is no day: write YYYY-MM-DD", "{0} “{1}”不是日期：请写 YYYY-MM-DD");
    internal static readonly Text NoNumber = new("'{0}' is no number of a hold: see `supervision hold list`", "“{0}”不是保全编号：见 `supervision hold list`");

    internal static readonly Text Number = new("Number", "编号");
    internal static readonly Text Kind = new("Kind", "类别");
    internal static readonly Text Ground = new("Ground", "事由");
    internal static readonly Text By = new("By", "负责人");
    internal static readonly Text Until = new("Until", "期限");
    internal static readonly Text AllCameras = new("all", "全部");
    internal static readonly Text Case = new("case", "案件");
    internal static readonly Text Complaint = new("complaint", "投诉");
    internal static readonly Text Archive = new("archive", "归档");
    internal static readonly Text UntilReleased = new("until released", "解除为止");
    internal static readonly Text Over = new("{0}: over", "{0}：已到期");
    internal static readonly Text ReleasedBy = new("released {0} by {1}: {2}", "{0} 由 {1} 解除：{2}");
}
