namespace Supervision.Recorder.Compliance;

/// <summary>How much a finding weighs.</summary>
internal enum Severity
{
    /// <summary>建议: worth knowing; the hall still passes. <c>notice</c>.</summary>
    Notice,

    /// <summary>不符合: against the clause. <c>violation</c>.</summary>
    Violation,
}
