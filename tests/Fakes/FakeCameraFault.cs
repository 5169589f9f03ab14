namespace Supervision.Tests.Fakes;

/// <summary>Misbehaviour of a fake camera. Media faults are not here: the test sends what it wants.</summary>
internal enum FakeCameraFault
{
    None,

    /// <summary>Nothing listens at the port.</summary>
    RefuseConnection,

    /// <summary>Closes each connection at once.</summary>
    CloseAtOnce,

    /// <summary>Accepts, and never answers anything.</summary>
    Silent,

    /// <summary>Answers DESCRIBE, and nothing afterwards.</summary>
    HangAfterDescribe,

    /// <summary>Answers with noise.</summary>
    Garbage,

    /// <summary>Answers DESCRIBE with 404.</summary>
    NotFound,

    /// <summary>Answers DESCRIBE with 302.</summary>
    Redirect,

    /// <summary>Answers SETUP with 461.</summary>
    RefuseTransport,

    /// <summary>Announces a body that is too large.</summary>
    HugeBody,

    /// <summary>Sends header lines without end.</summary>
    EndlessHeaders,
}
