namespace Supervision.Domain;

/// <summary>What a State Council notice (国务院办公厅关于节假日安排的通知) says about a day. Days that it does not name are as their weekday.</summary>
public enum DayKind
{
    /// <summary>Off: <c>holiday</c>. It may fall on a weekend.</summary>
    Holiday,

    /// <summary>Worked in place of another day (调休上班): <c>makeup-workday</c>.</summary>
    MakeupWorkday,
}
