namespace Supervision.Recorder.Probe;

/// <summary>What came of one question to a camera.</summary>
internal enum StepState
{
    /// <summary>It answers.</summary>
    Works,

    /// <summary>The camera does not have it.</summary>
    NotOffered,

    /// <summary>The camera refuses, or cannot be asked.</summary>
    Refused,
}
