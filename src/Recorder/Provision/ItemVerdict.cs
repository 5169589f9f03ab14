namespace Supervision.Recorder.Provision;

/// <summary>What became of one thing.</summary>
internal enum ItemVerdict
{
    /// <summary>It was at the standard already.</summary>
    AtStandard,

    /// <summary>It will be asked for.</summary>
    Planned,

    /// <summary>It was brought to the standard: the camera says so, and nothing in its stream speaks against it.</summary>
    Changed,

    /// <summary>The camera does not offer the standard, and is at the nearest that it offers.</summary>
    Nearest,

    /// <summary>The camera does not have it, or has no switch for it.</summary>
    NotOffered,

    /// <summary>The camera refused it, or does not tell.</summary>
    Refused,

    /// <summary>The camera said OK and did not do it: its own settings still say otherwise.</summary>
    NotDone,

    /// <summary>The camera's settings say so, and its stream shows otherwise.</summary>
    NotInStream,
}
