using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>calendar</c> says.</summary>
internal static class CalendarTexts
{
    internal static readonly Text Calendar = new("Working days of the State Council's calendar, and the oldest day to keep.", "国务院安排的工作日，以及必须保存的最早日期。");
    internal static readonly Text Show = new("A year's holidays and the days worked in their place.", "某年的放假和调休上班安排。");
    internal static readonly Text Floor = new("The oldest day whose recordings must still exist.", "录像必须保存的最早日期。");
    internal static readonly Text Import = new("Takes over next year's arrangement, showing first what it changes.", "导入下一年的安排，先显示改动。");

    internal static readonly Text DataOption = new("Data directory, for arrangements that were imported into it.", "数据目录，其中可能有已导入的安排。");
    internal static readonly Text YearArgument = new("The year; this one by default.", "年份，默认今年。");
    internal static readonly Text AsOfOption = new("The day on which it is asked, YYYY-MM-DD in Beijing; today by default.", "按哪一天计算，北京时间 YYYY-MM-DD，默认今天。");
    internal static readonly Text WorkingDaysOption = new("Working days to keep; 30 by default.", "保存多少个工作日，默认 30。");
    internal static readonly Text DaysOption = new("Calendar days to keep, instead of working days.", "保存多少个自然日，代替工作日。");
    internal static readonly Text ConventionOption = new(
        "apart (default): neither the recorded day nor the asked one counts; with-today; with-recorded-day.", "apart（默认）：录像当日和计算当日都不计入；with-today 计入计算当日；with-recorded-day 计入录像当日。");
    internal static readonly Text FileArgument = new("The arrangement, JSON: cn-workdays/1, or the year's file of holiday-cn.", "安排文件，JSON：cn-workdays/1 或 holiday-cn 的年度文件。");
    internal static readonly Text DryRunOption = new("Only shows what would change.", "只显示改动，不保存。");
    internal static readonly Text ReplaceOption = new("Takes another arrangement of a year that is covered.", "替换已有年份的安排。");
    internal static readonly Text AcceptOption = new("Takes an arrangement that is not plausible.", "接受看来不合常理的安排。");

    internal static readonly Text Date = new("Date", "日期");
    internal static readonly Text Weekday = new("Weekday", "星期");
    internal static readonly Text Kind = new("Day", "安排");
    internal static readonly Text Holiday = new("Holiday", "节日");
    internal static readonly Text Before = new("Before", "原安排");
    internal static readonly Text After = new("After", "新安排");
    internal static readonly Text Off = new("off", "放假");
    internal static readonly Text Worked = new("worked", "上班");
    internal static readonly Text AsWeekday = new("as its weekday", "按星期");
    internal static readonly Text Summary = new("{0}: {1} working days; calendar {2}", "{0} 年：{1} 个工作日；日历版本 {2}");

    internal static readonly Text UncoveredSummary = new(
        "{0} is not covered by any notice: {1} days are certainly worked, and only these count; calendar {2}",
        "没有 {0} 年的放假通知：只计入必定上班的 {1} 天；日历版本 {2}");

    internal static readonly Text Uncovered = new(
        "warning: the days of {0} are not in this calendar: only those that are certainly worked were counted, which keeps longer; import the State Council's notice by `supervision calendar import`",
        "警告：日历中没有 {0} 年的安排：只计入必定上班的日子，保存期因此更长；请用 `supervision calendar import` 导入国务院通知");

    internal static readonly Text NoYear = new("{0} is no year of this calendar, which goes from {1} to {2}", "日历没有 {0} 年，范围为 {1} 至 {2} 年");
    internal static readonly Text BadDay = new("{0} '{1}' is no day that can be counted from: give YYYY-MM-DD between 1921 and 2100", "{0} “{1}”不是可以计算的日期：请写 1921 至 2100 年间的 YYYY-MM-DD");
    internal static readonly Text BadCount = new("{0} days cannot be kept: give 1 to {1}", "保存天数不能是 {0}：请给 1 至 {1}");
    internal static readonly Text TwoCounts = new("--days counts calendar days: it goes with neither --working-days nor --convention", "--days 按自然日计算，不能与 --working-days 或 --convention 同用");
    internal static readonly Text NoConvention = new("--convention '{0}' is unknown: apart, with-today or with-recorded-day", "--convention “{0}”不存在：可用 apart、with-today、with-recorded-day");

    internal static readonly Text TooLarge = new("the file has {0} bytes; a calendar has at most {1}", "文件有 {0} 字节，日历文件最多 {1} 字节");
    internal static readonly Text BadFile = new("{0} is no arrangement of working days: {1}", "{0} 不是工作日安排：{1}");
    internal static readonly Text Settled = new("not imported: these days are over, and recordings were counted by them: {0}", "未导入：这些日子已经过去，录像已按其计算：{0}");
    internal static readonly Text Covered = new("not imported: {0} is covered with other days; look at the changes, then add --replace", "未导入：{0} 年已有不同的安排；请核对改动后加 --replace");
    internal static readonly Text NotPlausible = new("not imported: compare with the notice; if it does say so, add --accept and --ground", "未导入：请与通知原文核对；确实如此时加 --accept 和 --ground");
    internal static readonly Text Imported = new("imported {0}; calendar {1}", "已导入 {0} 年；日历版本 {1}");
    internal static readonly Text NothingChanges = new("nothing changes", "没有改动");
    internal static readonly Text NoDay = new("no day of it differs from its weekday", "其中没有与星期不同的日子");

    internal static readonly Text OutsideYear = new("{0} lies neither in the year of its arrangement nor in the last week before it", "{0} 不在该年内，也不在上年最后一周内");
    internal static readonly Text StatutoryDayWorked = new("{0} is a statutory holiday, and would be worked", "{0} 是法定节假日，却被算作上班");
    internal static readonly Text MakeupOnWeekday = new("{0} is to be worked in place of another day, but is no weekend", "{0} 列为调休上班，但不是周末");
    internal static readonly Text WorkingDays = new("the year would have fewer than 245 or more than 255 working days", "该年工作日少于 245 天或多于 255 天");

    internal static Message Of(CalendarDoubt doubt)
    {
        var day = doubt.Day is { } date ? LocalDatePattern.Iso.Format(date) : "";
        return doubt.Kind switch
        {
            CalendarDoubtKind.OutsideYear => OutsideYear.With(day),
            CalendarDoubtKind.StatutoryDayWorked => StatutoryDayWorked.With(day),
            CalendarDoubtKind.MakeupOnWeekday => MakeupOnWeekday.With(day),
            _ => WorkingDays.With(),
        };
    }

    internal static Text Of(CalendarDay? day) => day switch
    {
        null => AsWeekday,
        { Kind: DayKind.Holiday } => Off,
        _ => Worked,
    };
}
