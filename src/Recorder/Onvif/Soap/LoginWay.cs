namespace Supervision.Recorder.Onvif.Soap;

/// <summary>How a request proves who asks.</summary>
internal enum LoginWay
{
    /// <summary>Not at all: what the specification allows to everybody, and the first question to a camera.</summary>
    None,

    /// <summary>HTTP's digest (RFC 7616, RFC 2617).</summary>
    HttpDigest,

    /// <summary>WS-Security's UsernameToken.</summary>
    Token,
}
