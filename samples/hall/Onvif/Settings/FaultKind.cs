namespace Supervision.HallOnvif.Settings;

/// <summary>How a camera misbehaves.</summary>
internal enum FaultKind
{
    /// <summary>HTTP 401 with a fresh challenge, whatever the login.</summary>
    Unauthorized,

    /// <summary>HTTP 400 without a word.</summary>
    BadRequest,

    /// <summary>A fault that says that the camera does not have the operation.</summary>
    NotSupported,

    /// <summary>Says OK and does nothing.</summary>
    Lie,

    /// <summary>Says OK, tells the new value when asked, and goes on as before.</summary>
    LieDeep,

    /// <summary>Answers late.</summary>
    Slow,

    /// <summary>Half of the answer, which HTTP says is all.</summary>
    Truncated,

    /// <summary>An answer of many megabytes.</summary>
    Huge,

    /// <summary>Entities of entities, which fill the memory of a careless reader.</summary>
    EntityBomb,
}
