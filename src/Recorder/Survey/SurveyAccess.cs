namespace Supervision.Recorder.Survey;

/// <summary>How far a visit came.</summary>
internal enum SurveyAccess
{
    /// <summary>Everything was told.</summary>
    Told,

    /// <summary>The device wants a login, and none was given for it.</summary>
    LoginNeeded,

    /// <summary>The device refuses the login that was given.</summary>
    LoginRefused,

    /// <summary>It answered the search, and cannot be asked.</summary>
    NotAsked,
}
