namespace Supervision.Recorder.Onvif;

/// <summary>Why a camera could not be asked, or what it refused. A closed set: callers choose by it what to try next.</summary>
internal enum OnvifFailure
{
    /// <summary>Nothing listens there, no route, or the connection broke.</summary>
    Unreachable,

    /// <summary>The configuration does not allow connections to this address.</summary>
    NotAllowed,

    /// <summary>Connected, but no whole answer came in time.</summary>
    Timeout,

    /// <summary>Somebody answers who does not speak ONVIF at this address.</summary>
    NotOnvif,

    /// <summary>User or password is wrong, the account is locked or lacks the right.</summary>
    NotAuthorized,

    /// <summary>The camera does not have this operation or feature.</summary>
    NotSupported,

    /// <summary>The camera knows the operation and refuses these values, or refuses now.</summary>
    Refused,

    /// <summary>The camera says that it failed itself.</summary>
    DeviceFailed,

    /// <summary>The answer is damaged, too large, or lacks what it must have.</summary>
    BadAnswer,
}
