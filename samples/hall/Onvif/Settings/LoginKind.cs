namespace Supervision.HallOnvif.Settings;

/// <summary>Which logins a camera takes.</summary>
internal enum LoginKind
{
    /// <summary>WS-UsernameToken with a digest; refused by a SOAP fault.</summary>
    Token,

    /// <summary>HTTP digest; refused by status 401.</summary>
    Digest,

    /// <summary>Either; refused by status 401.</summary>
    Both,

    /// <summary>Everybody may do everything.</summary>
    Open,
}
