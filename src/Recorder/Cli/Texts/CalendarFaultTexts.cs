namespace Supervision.Recorder.Cli.Texts;

/// <summary>What is wrong with a file of working days, as the reader of the file says it.</summary>
internal static class CalendarFaultTexts
{
    internal static readonly IReadOnlyList<Text> All =
    [
        new("the file has {0} bytes; a calendar has at most {1}", "文件有 {0} 字节，日历文件最多 {1} 字节"),
        new("line {0}: this is no JSON", "第 {0} 行：不是 JSON"),
        new("neither a calendar of format {0} nor the file of one year", "既不是 {0} 格式的日历，也不是年度文件"),
        new("years: '{0}' is no year, or stands twice", "years：“{0}”不是年份，或重复出现"),
        new("{0}: {1} stands twice, or there are more than {2} days", "{0}：{1} 重复出现，或超过 {2} 天"),
        new("{0}: a day without a 'date' of the form YYYY-MM-DD", "{0}：有一天缺少 YYYY-MM-DD 形式的 date"),
        new("{0}: its 'kind' is neither holiday nor makeup-workday", "{0}：kind 既不是 holiday 也不是 makeup-workday"),
        new("'{0}' is missing, or has another form", "缺少“{0}”，或形式不对"),
        new("no year stands in the file", "文件中没有年份"),
        new("{0} is no year of this calendar, which goes from {1} to {2}", "日历没有 {0} 年，范围为 {1} 至 {2} 年"),
        new("two notices disagree about {0}", "两份通知对 {0} 的说法不同"),
        new("{0}: {1}; import that year again", "{0}：{1}；请重新导入该年"),
        new("it is too large", "文件过大"),
        new("it does not hold the one year of its name", "内容不是文件名所示的那一年"),
    ];
}
