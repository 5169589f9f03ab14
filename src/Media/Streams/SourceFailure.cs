namespace Supervision.Media.Streams;

/// <summary>Where and why a camera's stream failed. A closed set: gap causes, retry rules and messages are chosen by it.</summary>
public enum SourceFailure
{
    /// <summary>Nothing listens there, or no route: the camera is off or the network is down.</summary>
    Unreachable,

    /// <summary>The address is not among those that the configuration allows.</summary>
    NotAllowed,

    /// <summary>The name does not resolve.</summary>
    NameNotFound,

    /// <summary>User or password is wrong, or the account is locked.</summary>
    WrongPassword,

    /// <summary>The camera answers, but does not have this path or refuses it (404, 453, 503, ...).</summary>
    Refused,

    /// <summary>The camera does not answer in time while the connection is being set up.</summary>
    SetupTimeout,

    /// <summary>Set up and playing, but no media comes any more.</summary>
    MediaTimeout,

    /// <summary>This program stood still (stopped, or the machine paused or swamped), and the connection did not outlast it: not the camera's fault.</summary>
    StoodStill,

    /// <summary>The camera closed or reset the connection.</summary>
    ConnectionLost,

    /// <summary>What the camera sends is not what the protocol allows.</summary>
    BadProtocol,

    /// <summary>Another device than the camera answers at its address.</summary>
    WrongDevice,

    /// <summary>The stream holds no picture track that can be recorded.</summary>
    UnsupportedMedia,
}
