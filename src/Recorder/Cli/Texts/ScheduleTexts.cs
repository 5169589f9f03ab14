namespace Supervision.Recorder.Cli.Texts;

/// <summary>What can be wrong with a recording schedule in site.yaml.</summary>
internal static class ScheduleTexts
{
    internal static readonly Text Form = new(
        "'{0}' says when is recorded; write always, or a list such as [{{days: working, from: \"07:30\", to: \"18:30\"}}]",
        "“{0}”规定录像时间；请写 always，或写列表，例如 [{{days: working, from: \"07:30\", to: \"18:30\"}}]");

    internal static readonly Text Count = new("'{0}' needs 1 to {1} ranges; to record all 24 hours write always", "“{0}”应有 1 至 {1} 个时段；若要 24 小时录像，请写 always");
    internal static readonly Text Time = new("a time of the day in Beijing, such as \"07:30\", the end up to \"24:00\"", "北京时间的时刻，例如 \"07:30\"，结束时刻最晚为 \"24:00\"");

    internal static readonly Text NoLength = new(
        "'{0}' and '{1}' are the same time; for whole days write from: \"00:00\", to: \"24:00\"",
        "“{0}”与“{1}”是同一时刻；全天请写 from: \"00:00\", to: \"24:00\"");

    internal static readonly Text Overlap = new(
        "the range {0} is on at the same time as {1}, for instance on {2}; let one end where the other begins",
        "时段 {0} 与 {1} 重叠，例如 {2}；请使一个时段结束时另一个才开始");

    internal static readonly Text LeavesOpen = new(
        "'{0}' records nothing on {1} from {2}, when the hall is open by 'hours'; what happens at the counters in opening hours has to be on record (实时记载和监控各窗口工作情况): widen the schedule, or write always",
        "“{0}”在 {1} {2} 不录像，而按“hours”此时大厅对外开放；开放时间内各窗口的情况必须有录像（实时记载和监控各窗口工作情况）：请加宽录像时间，或写 always");
}
