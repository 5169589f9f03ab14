namespace Supervision.Recorder.Compliance;

/// <summary>What became of a clause.</summary>
internal enum ClauseState
{
    /// <summary>不符合: <c>violated</c>.</summary>
    Violated,

    /// <summary>有建议: only notices. <c>noticed</c>.</summary>
    Noticed,

    /// <summary>无法判定: what is known does not tell. <c>open</c>.</summary>
    Open,

    /// <summary>符合: <c>met</c>.</summary>
    Met,

    /// <summary>不适用: the clause does not speak of this hall. <c>not-applicable</c>.</summary>
    NotApplicable,
}
