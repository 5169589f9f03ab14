using Supervision.Domain;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>supervision retention plan</c>, <c>sweep</c> and <c>allow</c> say.</summary>
internal static class RetentionTexts
{
    internal static readonly Text Retention = new("How long the record is kept.", "录像的保存与到期删除。");
    internal static readonly Text Plan = new("Shows what would be deleted and why, and what stays although it is too old. Deletes nothing.", "列出将要删除的录像及依据，以及到期而仍保留的录像；不删除任何内容。");
    internal static readonly Text Sweep = new("Deletes now what the plan says; a running recorder does so once a day.", "立即按计划删除；运行中的录像程序每天自动执行一次。");
    internal static readonly Text Allow = new("Switches deletion on again, after a rebuild of the catalogue switched it off.", "目录库重建后，重新允许删除。");

    internal static readonly Text AsOfOption = new("The day for which it is asked, YYYY-MM-DD in Beijing; today by default.", "按哪一天计算，北京时间 YYYY-MM-DD，默认今天。");
    internal static readonly Text TrustOption = new("You answer for the clock: days without any recording are believed to have passed.", "由你确认时钟正确：没有任何录像的日子也视为已经过去。");
    internal static readonly Text RateOption = new("Files a second; 500 by default, 0 for as many as the disk takes.", "每秒删除的文件数，默认 500，0 为不限。");
    internal static readonly Text BadRate = new("--rate is {0}: give 0 to {1}", "--rate 的值为 {0}：应为 0 至 {1}");

    internal static readonly Text Sweeping = new("deleting", "正在删除");
    internal static readonly Text FarDay = new("{0} '{1}' is too far from today: give a day of the years {2} to {3}", "{0} “{1}”离今天过远：请写 {2} 至 {3} 年间的日期");

    internal static readonly Text Swept = new("deleted: {0} segments, {1:0.00} GB, in {2} strokes", "已删除：片段 {0} 个，{1:0.00} GB，共 {2} 批");
    internal static readonly Text Held = new("kept past their ceiling by holds: {0} segments", "到期而因保全保留：片段 {0} 个");
    internal static readonly Text Doubtful = new("kept because their time cannot be believed: {0} segments; see `supervision retention plan`", "因时间不可信而保留：片段 {0} 个；见 `supervision retention plan`");
    internal static readonly Text Missing = new("of these files were gone already: {0}", "其中文件早已不在：{0} 个");
    internal static readonly Text Refused = new("not begun, because something was held or changed meanwhile: {0} strokes; the next sweep looks again", "其间有录像被保全或改动，未开始：{0} 批；下次清理再看");
    internal static readonly Text Allowed = new("deletion is on", "已允许删除");
    internal static readonly Text WasAllowed = new("deletion was on already", "原来就允许删除");

    internal static readonly Text Rule = new("Rule", "规则");
    internal static readonly Text Floor = new("Kept from", "必须保存起");
    internal static readonly Text Ceiling = new("Deleted before", "在此之前删除");
    internal static readonly Text Goes = new("Goes", "将删除");
    internal static readonly Text Megabytes = new("MB", "MB");
    internal static readonly Text Stays = new("Stays because", "保留原因");
    internal static readonly Text Segments = new("Segments", "片段");
    internal static readonly Text Sum = new("on {0}: {1} segments go, {2:0.00} GB; calendar {3}", "{0}：将删除片段 {1} 个，{2:0.00} GB；日历版本 {3}");
    internal static readonly Text DeletionOff = new(
        "nothing is deleted: the catalogue was built anew; look at `supervision check`, then confirm by `supervision retention allow`", "不会删除：目录库已重建；请先看 `supervision check`，再用 `supervision retention allow` 确认");

    internal static readonly Text InDoubt = new("nothing is deleted: {0}", "不会删除：{0}");

    private static readonly Text WorkingDays = new("{0} working days ({1}) + {2}", "{0} 个工作日（{1}）+ {2}");
    private static readonly Text CalendarDays = new("{0} days + {1}", "{0} 日 + {1}");
    private static readonly Text HeldBy = new("hold {0}", "保全 {0}");
    private static readonly Text Future = new("by its time it is not recorded yet: the clock was wrong{0}", "按其时间尚未录制：当时时钟有误{0}");
    private static readonly Text AfterYounger = new("recorded after something younger: the clock was wrong{0}", "录于更新的录像之后：当时时钟有误{0}");
    private static readonly Text Silence = new("no recordings for longer than the margin since: is the clock right?{0}", "其后无录像的时间超过余量：时钟是否正确？{0}");

    private static readonly Text BegunOpen = new(
        "{0}: deletion of {1} to {2} ({3} segments, {4:0.0} MB) was begun on {5} and is not done: the next sweep finishes it",
        "{0}：{1} 至 {2} 的删除（片段 {3} 个，{4:0.0} MB）已于 {5} 开始，尚未完成：由下次清理完成");

    private static readonly Text BegunHeld = new(
        "{0}: deletion of {1} to {2} ({3} segments, {4:0.0} MB) was begun on {5} and is not done: what is left of it stays by hold {6}",
        "{0}：{1} 至 {2} 的删除（片段 {3} 个，{4:0.0} MB）已于 {5} 开始，尚未完成：剩余部分因保全 {6} 保留");

    internal static Message Of(BegunDeletion begun) => (begun.Holds.Count == 0 ? BegunOpen : BegunHeld).With(
        begun.Deletion.Camera,
        BeijingText.Of(begun.Deletion.Start),
        BeijingText.Of(begun.Deletion.End),
        begun.Deletion.Segments,
        begun.Deletion.Bytes / 1e6,
        BeijingText.Of(begun.Deletion.Begun),
        string.Join(", ", begun.Holds));

    internal static Message Of(CameraTerm term) => term.Rule.Term.Convention == CountingConvention.CalendarDays
        ? CalendarDays.With(term.Rule.Term.Days, term.Rule.Term.MarginDays)
        : WorkingDays.With(term.Rule.Term.Days, term.Rule.Term.Convention.Name(), term.Rule.Term.MarginDays);

    internal static Text Of(KeptReason reason) => reason switch
    {
        KeptReason.Held => HeldBy,
        KeptReason.Future => Future,
        KeptReason.AfterYounger => AfterYounger,
        _ => Silence,
    };
}
