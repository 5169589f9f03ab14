namespace Supervision.Recorder.Cli.Texts;

/// <summary>What can be wrong with the keys of retention in site.yaml.</summary>
internal static class RetentionKeyTexts
{
    internal static readonly Text TwoTerms = new("'{0}' and '{1}' both say how long is kept: write one of them", "“{0}”和“{1}”都规定了保存期：只写其中之一");
    internal static readonly Text ConventionOfDays = new("'{0}' is for working days; calendar days are counted in one way only: leave it out", "“{0}”只用于工作日；自然日只有一种算法：请去掉");
    internal static readonly Text FewerWorkingDays = new("'{0}' is {1}, fewer than the {2} working days of the profile: write {2} or more", "“{0}”为 {1}，少于本标准要求的 {2} 个工作日：请写 {2} 或更多");

    internal static readonly Text DaysForWorkingDays = new(
        "'{0}' keeps {1} calendar days, and the {2} working days of the profile are up to {3}: write 'working_days: {2}', or 'days: {3}'",
        "“{0}”只保存 {1} 个自然日，而本标准要求的 {2} 个工作日最长合 {3} 个自然日：请写“working_days: {2}”或“days: {3}”");

    internal static readonly Text SweepAt = new("a time of the day in Beijing, such as 02:30", "北京时间的时刻，例如 02:30");
}
