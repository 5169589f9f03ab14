namespace Supervision.Recorder.Cli.Texts;

/// <summary>What can be wrong with the keys of retention in site.yaml.</summary>
internal static class RetentionKeyTexts
{
    internal static readonly Text TwoTerms = new("'{0}' and '{1}' both say how long is kept: write one of them", "“{0}”和“{1}”都规定了保存期：只写其中之一");
    internal static readonly Text ConventionOfDays = new("'{0}' is for working days; calendar days are counted in one way only: leave it out", "“{0}”只用于工作日；自然日只有一种算法：请去掉");
    internal static readonly Text SweepAt = new("a time of the day in Beijing, such as 02:30", "北京时间的时刻，例如 02:30");
}
