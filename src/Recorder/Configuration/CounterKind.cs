namespace Supervision.Recorder.Configuration;

/// <summary>What a counter is for.</summary>
public enum CounterKind
{
    /// <summary>无差别综合窗口、全科窗口: takes any matter, <c>general</c>.</summary>
    General,

    /// <summary>分类综合窗口: takes the matters of one field, <c>category</c>.</summary>
    Category,

    /// <summary>部门综窗、专业办事窗口: of one department, <c>department</c>.</summary>
    Department,

    /// <summary>跨省通办: matters of other provinces, <c>cross-province</c>.</summary>
    CrossProvince,

    /// <summary>省内通办: matters of other places of the province, <c>in-province</c>.</summary>
    InProvince,

    /// <summary>一件事: several matters as one, <c>one-thing</c>.</summary>
    OneThing,

    /// <summary>办不成事: for what could not be done elsewhere, <c>unresolved</c>.</summary>
    Unresolved,

    /// <summary>帮办代办: help for those who cannot do it themselves, <c>assistance</c>.</summary>
    Assistance,

    /// <summary>咨询导服台: tells people where to go; no counter in the sense of the rules for counters. <c>desk</c>.</summary>
    Desk,
}
